package org.ticketing.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.DerivationText;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.ticket.Evidence;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Text;

/**
 * What is promised for a ticket, where that stands, and why it is due when it is.
 *
 * @param waitsFor the ids of the fields that the customer has to give before the time runs on; none, if it runs, or stands for
 *     another reason
 */
public record PromisedTime(Clock clock, Derivation derivation, List<String> waitsFor) {

    public PromisedTime {
        waitsFor = List.copyOf(waitsFor);
    }

    /**
     * What is promised for a ticket, goal by goal and cycle by cycle; what is stated not to be promised is left out.
     *
     * @param pinned the levels of the policy that a cycle is pinned to
     */
    public static List<PromisedTime> of(Ticket ticket, Function<PolicyHash, ServiceLevels> pinned, ZoneId zone) {
        return ticket.time().clocks().stream()
                .map(clock -> new PromisedTime(
                        clock,
                        Derivation.of(clock, ticket.time(), pinned.apply(clock.pin()), zone),
                        clock.state() == Clock.State.PAUSED ? waitsFor(ticket) : List.of()))
                .filter(time -> !(time.derivation().target() instanceof Target.None))
                .toList();
    }

    /** Where it stands and why, as people read it, without line ends. */
    public List<String> lines(SupportPolicy policy, Language language) {
        List<String> lines = new ArrayList<>(DerivationText.lines(derivation, language));
        if (!waitsFor.isEmpty()) {
            String fields = waitsFor.stream()
                    .map(id -> policy.intake()
                            .field(id)
                            .map(field -> field.label().in(language))
                            .orElse(id))
                    .collect(Collectors.joining(", "));
            lines.add("  "
                    + new Text(
                                    "it runs on when the customer has given what is missing: %s",
                                    "volta a correr quando o cliente informar o que falta: %s")
                            .with(fields)
                            .in(language));
        }
        return lines;
    }

    private static List<String> waitsFor(Ticket ticket) {
        Evidence evidence = ticket.progress().evidence();
        return evidence != null && evidence.waited() ? evidence.missing() : List.of();
    }
}
