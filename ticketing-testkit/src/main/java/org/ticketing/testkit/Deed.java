package org.ticketing.testkit;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ticketing.directory.Actor;

/**
 * Something that one of four people does at a desk that looks after personal data.
 *
 * @param by which of them
 * @param ticket which of the tickets that are there, counted round
 * @param about which of them it is about, where it is about somebody
 */
record Deed(int by, What what, int ticket, int about, Duration pause) {

    enum What {
        OPEN,
        REPLY,
        NOTE,
        ASSIGN,
        CLASSIFY,
        AWAIT_CUSTOMER,
        PROMISE_DATE,
        GIVE_EVIDENCE,
        OFFER_QUOTE,
        DECIDE,
        ANSWER_BY_ARTICLE,
        RESOLVE,
        REOPEN,
        CLOSE,
        ATTACH,
        UPLOAD,
        READ,
        REGISTER_PERSON,
        REQUEST_SEAT,
        GRANT_SEAT,
        RELEASE_SEAT,
        BLOCK,
        UNBLOCK,
        DEACTIVATE,
        CHANGE_CONTRACT,
        RECORD_REPLACEMENT,
        APPROVE_REPLACEMENT,
        REJECT_REPLACEMENT,
        TICK
    }

    /** Ids of which one is the beginning of another, and that mean something to databases and to JSON. */
    static final List<String> PEOPLE = List.of("zqana", "zqana\"%_\\bela", "zqcaio'é😀", "zqdora");

    /** What stands in everything that each of them writes, and nowhere else. */
    static final List<String> WORDS = List.of("umbrella", "parasol", "raincoat", "galoshes");

    static Actor actor(int person) {
        String id = PEOPLE.get(person);
        return person < 2 ? SmallDesk.customer(id, "school") : SmallDesk.agent(id);
    }

    static Arbitrary<Deed> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(1L, 60_000L, 3_600_000L, 20_000_000L).map(Duration::ofMillis))
                .as(Deed::new);
    }
}
