package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.OrganisationSession;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.Refused;
import org.ticketing.vocabulary.OrganisationId;

/** However many ask at once, no more seats are in use than the contract provides: what every store must see to. */
abstract class SeatRules extends StoreUnderTest {

    private static final int SEATS = 2;
    private static final int PEOPLE = 6;

    private Ticketing door() {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withDirectory("small"))
                .clock(new SettableClock(START))
                .build();
    }

    private static OrganisationSession as(Ticketing door, Actor actor, String organisation) {
        return door.desk("small").as(actor).organisation(organisation);
    }

    private static String person(int i) {
        return "person" + i;
    }

    /** All but the administrator have asked for a seat. */
    private static void register(Ticketing door, String organisation) {
        as(door, SmallDesk.agent("bia"), organisation).register(Clerk.customer(SEATS));
        OrganisationSession ana = as(door, SmallDesk.customer("ana", organisation), organisation);
        for (int i = 0; i < PEOPLE; i++) {
            ana.registerPerson(new OrganisationCommand.RegisterPerson(
                    person(i), "Somebody", "somebody@school.example", Set.of(), true));
        }
    }

    @Test
    final void ofManyWhoAreGrantedASeatAtOnceAsManyGetOneAsThereAreSeats() throws Exception {
        for (int round = 0; round < 5; round++) {
            Ticketing door = door();
            String school = "school" + round;
            register(door, school);
            CyclicBarrier together = new CyclicBarrier(PEOPLE);
            List<Callable<Boolean>> grants = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                OrganisationSession staff = as(door, SmallDesk.agent("staff" + i), school);
                OrganisationCommand grant = new OrganisationCommand.GrantSeat(person(i), "Checked");
                grants.add(() -> {
                    together.await();
                    return isDone(staff, grant);
                });
            }

            List<Boolean> granted = all(grants);

            assertThat(granted).filteredOn(done -> done).hasSize(SEATS);
            requireCapAtEveryEvent(school, SEATS);
        }
    }

    /** Until it is decided: others got in the way at most as often as they got on themselves. */
    private static boolean isDone(OrganisationSession session, OrganisationCommand command) {
        while (true) {
            try {
                session.send(command);
                return true;
            } catch (Refused refused) {
                assertThat(refused.refusal().code()).isEqualTo("no-seat-left");
                return false;
            } catch (ConcurrentChange again) {
                assertThat(again).hasMessageContaining("try again");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    final void whateverManyDoAtOnceTheCapHolds(long seed) throws Exception {
        Ticketing door = door();
        register(door, "school");
        as(door, SmallDesk.agent("bia"), "school").send(new OrganisationCommand.GrantSeat(person(0), "Checked"));
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            Random random = new Random(seed * 31 + thread);
            people.add(() -> {
                for (int i = 0; i < 15; i++) {
                    doSomething(door, random);
                }
                return true;
            });
        }

        assertThat(all(people)).containsOnly(true);

        requireCapAtEveryEvent("school", 1);
    }

    private static void doSomething(Ticketing door, Random random) {
        String person = person(random.nextInt(PEOPLE));
        OrganisationCommand command = switch (random.nextInt(8)) {
            case 0 -> new OrganisationCommand.ReleaseSeat(person);
            case 1, 2 -> new OrganisationCommand.RequestSeat(person);
            case 3 -> new OrganisationCommand.ChangeContract("standard", random.nextInt(4), "Agreed");
            case 4 -> new OrganisationCommand.RefuseSeat(person, "Not needed");
            default -> new OrganisationCommand.GrantSeat(person, "Checked");
        };
        Actor actor = command.isForAdministrators() ? SmallDesk.customer("ana", "school") : SmallDesk.agent("bia");
        try {
            as(door, actor, "school").send(command);
        } catch (Refused | ConcurrentChange notThisTime) {
            assertThat(notThisTime).isNotNull();
        }
    }

    private void requireCapAtEveryEvent(String school, int atLeastOnceInUse) {
        OrganisationId id = new OrganisationId(school);
        List<RecordedEvent> log = storage.organisations().log(desk, id);
        int most = 0;
        for (int i = 1; i <= log.size(); i++) {
            Organisation then = OrganisationDecider.fold(id, desk, log.subList(0, i));
            assertThat(then.seatsInUse())
                    .as("after event %s", i)
                    .isLessThanOrEqualTo(then.contract().seats());
            most = Math.max(most, then.seatsInUse());
            if (log.get(i - 1).event() instanceof OrganisationEvent.SeatGranted granted) {
                assertThat(granted.inUse()).isEqualTo(then.seatsInUse());
                assertThat(granted.cap()).isEqualTo(then.contract().seats());
            }
        }
        assertThat(most).isGreaterThanOrEqualTo(atLeastOnceInUse);
        assertThat(storage.organisations().organisation(desk, id)).contains(OrganisationDecider.fold(id, desk, log));
    }

    private static List<Boolean> all(List<Callable<Boolean>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
