package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationEvent;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** What is left of commands to the directory: what was refused, and what happened, in one order; and the way they come. */
class DirectoryTraceTest extends SchoolInTheDirectory {

    private List<RefusedAttempt> refusals(String person) {
        return storage.personalRecords().refusals(SmallDesk.with().desk(), new PersonId(person), 0, 10);
    }

    @Test
    void whatWasRefusedIsKeptWithTheCommandThatItWas() {
        register("bea", true);
        assertRefused("not-a-keeper", "U18", () -> ana().grantSeat("bea", "Myself"));
        caio().grantSeat("bea", "Checked");
        assertRefused("seat-granted", "U18", () -> caio().grantSeat("bea", "Again"));

        OrganisationId school = new OrganisationId("escola");
        assertThat(refusals("ana"))
                .containsExactly(new RefusedAttempt(
                        START,
                        new PersonId("ana"),
                        Action.MANAGE_PEOPLE,
                        "portal",
                        null,
                        new RefusedAttempt.ToDirectory(school, "grant-seat"),
                        "not-a-keeper"));
        assertThat(refusals("caio"))
                .singleElement()
                .extracting(RefusedAttempt::directory, RefusedAttempt::code)
                .containsExactly(new RefusedAttempt.ToDirectory(school, "grant-seat"), "seat-granted");
    }

    @Test
    void aChannelThatDoesNotAllowItKeepsEverybodyOut() {
        register("bea", true);
        OrganisationSession byPhone =
                ticketing.desk("small").as(SmallDesk.CAIO).via("phone").organisation("escola");

        assertRefused("channel-not-allowed", "", () -> byPhone.grantSeat("bea", "Checked"));
        assertRefused("channel-not-allowed", "", byPhone::read);
        assertRefused("channel-not-allowed", "", byPhone::history);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ticketing
                        .desk("small")
                        .as(SmallDesk.CAIO)
                        .via("phone")
                        .directory()
                        .organisations(Optional.empty(), 10));
        assertThat(refusals("caio"))
                .singleElement()
                .extracting(RefusedAttempt::channel, RefusedAttempt::code)
                .containsExactly("phone", "channel-not-allowed");
    }

    @Test
    void whatHappensIsToldInOneOrderToThoseWhoLookAfterTheDirectory() {
        seat("bea");
        ticketing.desk("small").as(SmallDesk.CAIO).organisation("outra").register(registration());
        ana().releaseSeat("bea");
        Session caio = ticketing.desk("small").as(SmallDesk.CAIO);

        List<OrganisationFeedItem> all = caio.directory().events(0, 50).items();
        assertThat(all)
                .extracting(OrganisationFeedItem::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all).last().satisfies(item -> {
            assertThat(item.organisation()).isEqualTo(new OrganisationId("escola"));
            assertThat(item.recorded().event()).isInstanceOf(OrganisationEvent.SeatReleased.class);
        });
        assertThat(caio.directory().events(2, 2).items()).isEqualTo(all.subList(2, 4));
        assertThat(caio.directory().events(all.size(), 2).items()).isEmpty();
        assertThat(caio.directory().events(0, 50).texts()).containsValue("Checked against the contract");

        Session ana = ticketing.desk("small").as(Actor.customer("ana", "escola"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ana.directory().events(0, 50));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> caio.directory().events(-1, 50));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> caio.directory().events(0, 0));
    }

    @Test
    void theHostFollowsTheDirectoryApartFromTheTickets() {
        List<OrganisationFeedItem> heard = new ArrayList<>();
        seat("bea");

        assertThat(ticketing.desk("small").followDirectory("crm", heard::add)).isEqualTo(4);
        assertThat(ticketing.desk("small").follow("crm", item -> {})).isZero();
        ana().releaseSeat("bea");
        assertThat(ticketing.desk("small").followDirectory("crm", heard::add)).isEqualTo(1);

        assertThat(heard).extracting(item -> item.recorded().sequence()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}
