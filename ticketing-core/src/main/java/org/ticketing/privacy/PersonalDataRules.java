package org.ticketing.privacy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;

/**
 * What a desk has decided about personal data (U8, U31, U32, U72).
 *
 * @param retention the first entry that fits a kind holds for it; a kind that none fits is kept until people erase it
 */
public record PersonalDataRules(ReadLog readLog, Officers officers, List<Retention> retention) {

    public PersonalDataRules {
        retention = List.copyOf(retention);
    }

    /**
     * Whether a note is kept of each ticket whose words somebody of the vendor is shown.
     *
     * @param kept whether it is
     */
    public record ReadLog(boolean kept, Source source) {}

    /** Which of the vendor's staff answer people's requests: one of these roles is enough to export, erase and see who read. */
    public record Officers(Set<String> roles, Source source) {
        public Officers {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * How long the words and identifiers of tickets are kept after their end.
     *
     * @param kinds of which tickets; of all, if none is named
     */
    public record Retention(Set<String> kinds, Period period, Source source) {
        public Retention {
            kinds = Set.copyOf(kinds);
        }

        private boolean fits(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /** For how long tickets of a kind are kept after their end; nothing, if it is not limited. */
    public Optional<Period> keptFor(String kind) {
        return retention.stream().filter(rule -> rule.fits(kind)).findFirst().map(Retention::period);
    }

    /** Whether somebody looks after personal data for the vendor. */
    public boolean isOfficer(Side side, Set<String> ofPerson) {
        return side == Side.VENDOR && ofPerson.stream().anyMatch(officers.roles()::contains);
    }
}
