package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.TicketingException;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;

/** Takes steps at a desk over one store, and tells what came of them in words that don't depend on chance. */
final class Storyteller {

    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    private final SupportPolicy policy = SmallDesk.policy("small");
    private final SettableClock clock = new SettableClock(Step.START);
    private final List<TicketId> opened = new ArrayList<>();
    private final Names names = new Names();
    private final Storage storage;
    private final Ticketing ticketing;

    Storyteller(Storage storage) {
        this.storage = storage;
        this.ticketing =
                Ticketing.builder().storage(storage).desk(policy).clock(clock).build();
        for (Actor customer : Step.CUSTOMERS) {
            clock.advance(Duration.ofMillis(1));
            Command.Open open = new Command.Open("question", "A title", "Begins the story");
            opened.add(as(customer).open(open).ticket());
        }
    }

    /** What came of a step. */
    String take(Step step) {
        clock.advance(step.pause());
        String ticked = step.tick() ? ticketing.tick() + " tickets settled, " : "";
        try {
            return ticked + names.of(send(step));
        } catch (TicketingException e) {
            return ticked + names.of(e);
        }
    }

    private Object send(Step step) {
        Session session = as(step.actor()).via(step.channel());
        if (step.command() instanceof Command.Open open) {
            TicketId id = session.open(open).ticket();
            opened.add(id);
            return id;
        }
        return session.send(opened.get(step.ticket() % opened.size()), step.command())
                .version();
    }

    private Session as(Actor actor) {
        return ticketing.desk("small").as(actor);
    }

    /** Every ticket with its log and its texts. */
    List<String> tickets() {
        return opened.stream().map(this::ticket).toList();
    }

    private String ticket(TicketId id) {
        History history = new History(storage.log(policy.desk(), id));
        List<Optional<String>> texts = history.textIds().stream()
                .map(text -> Optional.ofNullable(
                        storage.texts(policy.desk(), List.of(text)).get(text)))
                .toList();
        return names.of(storage.ticket(policy.desk(), id).orElseThrow()) + names.of(history) + texts;
    }

    /** What each person sees in the list, in every order, page by page. */
    List<String> lists() {
        return Step.PEOPLE.stream()
                .flatMap(person -> Stream.of(Sort.By.values())
                        .map(by -> PageRequest.first(TicketFilter.all(), new Sort(by, false), 5))
                        .map(first -> names.of(new Reader(as(person)).pages(first))))
                .toList();
    }

    /** Law 22: list, count, search and reading agree under the same viewer. */
    void requireThatReadersAgree() {
        Step.PEOPLE.forEach(person -> new Reader(as(person)).requireAgreement(opened));
    }

    List<String> due() {
        return storage.due(FAR_OFF, 1_000).stream().map(names::of).sorted().toList();
    }

    void requireThatLogsTellTickets() {
        for (TicketId id : opened) {
            Ticket row = storage.ticket(policy.desk(), id).orElseThrow();
            assertThat(Decider.fold(id, policy.desk(), storage.log(policy.desk(), id)))
                    .as("the log of %s", row.code())
                    .isEqualTo(row);
        }
    }
}
