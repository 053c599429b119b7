package org.ticketing.testkit.laws.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/**
 * What whoever makes up a command may look at.
 *
 * @param ticket that it is about; nothing, for an opening
 * @param others every ticket of the desk
 */
record Look(SupportPolicy policy, Instant now, @Nullable Ticket ticket, List<TicketId> others, List<Actor> people) {

    /** The ticket that it is about. */
    Ticket standing() {
        return Objects.requireNonNull(ticket, "an opening is about no ticket");
    }

    /** What people write; now and then nothing at all. */
    Arbitrary<String> words() {
        return Arbitraries.frequency(
                Tuple.of(9, "Não abre 😀"), Tuple.of(9, " 'quoted' \"words\"\nline"), Tuple.of(1, " "));
    }

    /** The id of any ticket of the desk, be it this one; now and then of none. */
    Arbitrary<String> otherTickets() {
        return one(others.stream().map(TicketId::toString).toList());
    }

    /** Instants to come, and one that is past. */
    Arbitrary<Instant> dates() {
        return Arbitraries.frequency(
                        Tuple.of(3, Duration.ofHours(1)),
                        Tuple.of(3, Duration.ofDays(3)),
                        Tuple.of(2, Duration.ofDays(30)),
                        Tuple.of(1, Duration.ofHours(-1)))
                .map(now::plus);
    }

    /** One of these, now and then one that the policy does not know, or none. */
    Arbitrary<@Nullable String> oneOrNone(List<String> known) {
        return one(known).injectNull(0.4);
    }

    Arbitrary<String> one(List<String> known) {
        Arbitrary<String> unknown = Arbitraries.just("nobody-knows-this");
        return known.isEmpty()
                ? unknown
                : Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.of(known)), Tuple.of(1, unknown));
    }

    /** The version of the quote that stands, or another. */
    Arbitrary<Integer> versions() {
        int standing = Optional.ofNullable(ticket)
                .flatMap(Ticket::quote)
                .map(Quote::version)
                .orElse(1);
        return Arbitraries.frequency(Tuple.of(5, standing), Tuple.of(1, standing + 1), Tuple.of(1, 0));
    }
}
