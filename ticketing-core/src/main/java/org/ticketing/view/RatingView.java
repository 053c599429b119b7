package org.ticketing.view;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;

/**
 * What the customer thought of what was done.
 *
 * @param comment nothing if they said no more, or if it has been erased
 * @param asked what they are asked, if they gave few stars and did not say why
 */
public record RatingView(int stars, PersonId by, Instant at, Optional<String> comment, Optional<Text> asked) {

    static RatingView of(Recorded recorded, SupportPolicy policy, Map<TextId, String> texts) {
        if (!(recorded.event() instanceof TicketEvent.Beside(AfterEvent.Rated rated))) {
            throw new IllegalArgumentException("no rating: " + recorded);
        }
        RatingRules rules = policy.afterCare().rating();
        return new RatingView(
                rated.stars(),
                Objects.requireNonNull(recorded.by(), "somebody rates"),
                recorded.at(),
                Optional.ofNullable(rated.comment()).flatMap(text -> Optional.ofNullable(texts.get(text.id()))),
                rules == null || rated.comment() != null ? Optional.empty() : rules.asked(rated.stars()));
    }
}
