package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.PersonId;

/** What every store must do with what people don't want to be told of. */
abstract class SilencedRules extends StoreUnderTest {

    private static final PersonId ANA = new PersonId("ana");

    private Set<Occasion> silenced() {
        return storage.personalRecords().silenced(desk, ANA);
    }

    @Test
    final void whatWasSaidLastHoldsForThisPersonAtThisDesk() {
        storage.personalRecords().silence(desk, ANA, EnumSet.allOf(Occasion.class));
        assertThat(silenced()).containsExactlyInAnyOrder(Occasion.values());

        storage.personalRecords().silence(desk, ANA, Set.of(Occasion.CLOSED, Occasion.DATE_PROMISED));

        assertThat(silenced()).containsExactlyInAnyOrder(Occasion.CLOSED, Occasion.DATE_PROMISED);
        assertThat(storage.personalRecords().silenced(other, ANA)).isEmpty();
        assertThat(storage.personalRecords().silenced(desk, new PersonId("Ana")))
                .isEmpty();
        storage.personalRecords().silence(desk, ANA, Set.of());
        assertThat(silenced()).isEmpty();
    }

    @Test
    final void itIsErasedWithThePerson() {
        PrivateDesk at = new PrivateDesk(storage);
        storage.personalRecords().silence(at.id, ANA, Set.of(Occasion.CLOSED));
        storage.personalRecords().silence(at.id, new PersonId("bela"), Set.of(Occasion.CLOSED));

        assertThat(at.agent("officer")
                        .personalData()
                        .erase("ana", ErasureReason.SUBJECT_REQUEST)
                        .notes())
                .isEqualTo(1);

        assertThat(storage.personalRecords().silenced(at.id, ANA)).isEmpty();
        assertThat(storage.personalRecords().silenced(at.id, new PersonId("bela")))
                .containsExactly(Occasion.CLOSED);
    }
}
