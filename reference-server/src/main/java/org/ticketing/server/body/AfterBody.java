package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.PlannedClosing;
import org.ticketing.view.RatingView;
import org.ticketing.view.Succession;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.Text;

/** What a ticket has beside the work on it: tags and watchers for staff, the rest for whoever may see it. */
record AfterBody(
        @Nullable ClosingBody closing,
        @Nullable StarsBody rating,
        @Nullable LinkBody follows,
        List<LinkBody> followedBy,
        @Nullable List<Party> watchers,
        @Nullable List<Named> tags) {

    /** That it closes by itself, unless somebody answers. */
    record ClosingBody(Named rule, Instant since, @Nullable Instant remindAt, Instant closeAt) {
        static @Nullable ClosingBody of(@Nullable PlannedClosing plan, Labels labels) {
            return plan == null
                    ? null
                    : new ClosingBody(labels.closing(plan.rule()), plan.since(), plan.remindAt(), plan.closeAt());
        }
    }

    record StarsBody(
            int stars,
            Party by,
            Instant at,
            @Nullable String comment,
            @Nullable Text asked) {
        static @Nullable StarsBody of(Optional<RatingView> rating, Labels labels) {
            return rating.map(view -> new StarsBody(
                            view.stars(),
                            labels.person(view.by()),
                            view.at(),
                            view.comment().orElse(null),
                            view.asked().orElse(null)))
                    .orElse(null);
        }
    }

    record LinkBody(String id, String code) {
        static LinkBody of(Succession.Link link) {
            return new LinkBody(link.ticket().toString(), link.code());
        }
    }

    static AfterBody of(TicketDetails details, Labels labels) {
        Aftermath aftermath = details.summary().ticket().aftermath();
        return new AfterBody(
                ClosingBody.of(aftermath.closing(), labels),
                StarsBody.of(details.rating(), labels),
                details.after().follows().map(LinkBody::of).orElse(null),
                details.after().followedBy().stream().map(LinkBody::of).toList(),
                details.seesInternal()
                        ? aftermath.watchers().stream()
                                .filter(person -> labels.sight()
                                        .sees(person, details.summary().ticket().id()))
                                .map(labels::person)
                                .toList()
                        : null,
                details.seesInternal()
                        ? aftermath.tags().stream().map(labels::tag).toList()
                        : null);
    }
}
