package org.ticketing;

import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Erases what a desk has kept for as long as its policy says. Asks the policy in force, and costs what is due.
 *
 * @param unreadable is told of tickets that can't be read, which is no reason to leave the others
 */
record Retention(Premises premises, Consumer<StorageFailed> unreadable) {

    private static final int BATCH = 100;

    /** How many tickets were erased. */
    int upTo(Instant now) {
        PersonalDataRules rules = premises.policy().personalData();
        if (rules == null) {
            return 0;
        }
        int erased = 0;
        for (String kind : premises.policy().classification().kindIds()) {
            Optional<Instant> before = rules.keptFor(kind).map(period -> endedBefore(now, period));
            erased += before.map(end -> erase(kind, end, now)).orElse(0);
        }
        return erased;
    }

    /** By the calendar of the desk: five years are five years, whatever leap days are in them. */
    private Instant endedBefore(Instant now, Period period) {
        return now.atZone(premises.policy().zone()).minus(period).toInstant();
    }

    private int erase(String kind, Instant before, Instant now) {
        PersonalRecords records = premises.storage().personalRecords();
        int erased = 0;
        List<TicketId> batch = records.ended(premises.desk(), kind, before, BATCH);
        while (!batch.isEmpty()) {
            int ofBatch = 0;
            for (TicketId ticket : batch) {
                ofBatch += erase(ticket, now) ? 1 : 0;
            }
            erased += ofBatch;
            batch = ofBatch == 0 ? List.of() : records.ended(premises.desk(), kind, before, BATCH);
        }
        return erased;
    }

    /** Whether it was erased: not while others are at work on it, which it is again when time comes by the next time. */
    private boolean erase(TicketId ticket, Instant now) {
        Map<PersonId, PersonId> names = new HashMap<>();
        try {
            return premises.storage()
                    .personalRecords()
                    .erase(
                            premises.desk(),
                            ticket,
                            name -> names.computeIfAbsent(name, unused -> premises.pseudonym()),
                            now);
        } catch (ConcurrentChange othersAreAtIt) {
            return false;
        } catch (StorageFailed e) {
            unreadable.accept(e);
            return false;
        }
    }
}
