package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactReport;
import org.ticketing.contact.Recognition;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Violation;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Contacts at a desk where somebody takes calls who may not see every ticket. */
class ContactsTest {

    private static final Actor CLERK = Actor.staff("dina", "clerk");

    private final Desk desk = Ticketing.builder()
            .storage(new InMemoryStorage())
            .desk(withClerk(SmallDesk.with(goal("g").promises(hours(8)))))
            .build()
            .desk("small");

    /** A clerk writes down every contact, and sees questions only. */
    private static SupportPolicy withClerk(SupportPolicy policy) {
        List<Role> roles = new ArrayList<>(policy.access().roles());
        roles.add(new Role("clerk", Side.VENDOR, Text.same("Clerk"), SmallDesk.TEST));
        List<Grant> grants = new ArrayList<>(policy.access().grants());
        grants.add(new Grant("clerk", Set.of(Action.RECORD_CONTACT), Condition.always(), SmallDesk.TEST));
        grants.add(new Grant("clerk", Set.of(Action.SEE), Condition.is(Fact.KIND, "question"), SmallDesk.TEST));
        return policy.toBuilder().access(new AccessRules(roles, grants)).build();
    }

    private TicketId open(String kind) {
        Command.Open open = new Command.Open(kind, "t", "d");
        return desk.as(SmallDesk.ANA)
                .open(kind.equals("error") ? open.with("screen", "4711") : open)
                .ticket();
    }

    private static ContactReport reply(TicketId ticket) {
        return ContactReport.reply("phone", Recognition.KNOWN_NUMBER, ticket, "It goes on");
    }

    @Test
    void whatWasSaidAboutATicketIsForThoseWhoSeeTheTicket() {
        desk.as(SmallDesk.CAIO).record(reply(open("question")), SmallDesk.ANA);
        desk.as(SmallDesk.CAIO).record(reply(open("error")), SmallDesk.ANA);

        assertThat(desk.as(SmallDesk.CAIO).contacts(Optional.empty(), 10))
                .extracting(Contact::words)
                .containsExactly(Optional.of("It goes on"), Optional.of("It goes on"));
        assertThat(desk.as(CLERK).contacts(Optional.empty(), 10))
                .extracting(Contact::words)
                .containsExactly(Optional.empty(), Optional.of("It goes on"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desk.as(CLERK).record(reply(open("error")), SmallDesk.ANA));
    }

    @Test
    void nobodyOfTheVendorIsSpokenFor() {
        TicketId ticket = open("question");
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> desk.as(CLERK).record(reply(ticket), SmallDesk.CAIO))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path, Violation::rule)
                        .containsExactly(tuple("caller", "customer")));
        assertThat(desk.as(SmallDesk.ANA).read(ticket).entries()).isEmpty();
    }
}
