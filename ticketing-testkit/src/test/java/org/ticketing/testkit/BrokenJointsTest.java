package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.faults.BrokenStore;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Links;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Relation;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** Law 25 catches each store that does one thing wrong with what is merged and split off again. */
class BrokenJointsTest {

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of(AsItShould.class, ""),
                Arguments.of(LosesTheLastPassage.class, "split off again"),
                Arguments.of(ThrowsAwayTheWordsOfAMergedTicket.class, "read with the one that stays"),
                Arguments.of(LosesTheFilesOfAMergedTicket.class, "read with the one that stays"),
                Arguments.of(ShowsNotesOfAMergedTicket.class, "read with the one that stays"),
                Arguments.of(CopiesWhatIsMerged.class, "of the one that stays"),
                Arguments.of(SplitsForSomebodyElse.class, "for whom"),
                Arguments.of(ForgetsWhoAsked.class, "who hears of it"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isCaught(Class<?> contract, String by) {
        Failures failures = new Failures();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(contract, "whatIsMergedAndSplitOffAgainIsAllThere", List.class))
                                .configurationParameter("jqwik.shrinking.default", "OFF")
                                .build(),
                        failures);

        assertThat(failures.tried).isEqualTo(1);
        if (by.isEmpty()) {
            assertThat(failures.messages).isEmpty();
        } else {
            assertThat(failures.messages).singleElement().asString().contains("[" + by + "]");
        }
    }

    private static final class Failures implements TestExecutionListener {

        private final List<String> messages = new CopyOnWriteArrayList<>();
        private int tried;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                tried++;
                result.getThrowable().ifPresent(thrown -> messages.add(String.valueOf(thrown.getMessage())));
            }
        }
    }

    static class AsItShould extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return new InMemoryStorage();
        }
    }

    /** A store whose logs tell something else. */
    private static Storage telling(UnaryOperator<List<Recorded>> otherwise) {
        return BrokenStore.with((method, asked, right) -> {
            Object answer = right.get();
            return method.equals("log") && answer instanceof List<?> log ? otherwise.apply(recorded(log)) : answer;
        });
    }

    private static List<Recorded> recorded(List<?> log) {
        return log.stream().map(each -> (Recorded) Objects.requireNonNull(each)).toList();
    }

    private static List<Recorded> each(List<Recorded> log, UnaryOperator<TicketEvent> otherwise) {
        return log.stream()
                .map(recorded -> new Recorded(
                        recorded.sequence(), recorded.at(), recorded.by(), otherwise.apply(recorded.event())))
                .toList();
    }

    private static boolean isMerged(List<Recorded> log) {
        return log.stream().anyMatch(recorded -> recorded.event() instanceof JointEvent.MergedInto);
    }

    /** A store whose logs tell something else of what was written in a ticket, once that is merged. */
    private static Storage tellingOfMerged(UnaryOperator<TicketEvent.EntryAdded> otherwise) {
        return telling(log -> isMerged(log)
                ? each(log, event -> event instanceof TicketEvent.EntryAdded entry ? otherwise.apply(entry) : event)
                : log);
    }

    static class LosesTheLastPassage extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return telling(log -> each(
                    log,
                    event -> event instanceof JointEvent.SplitFrom split
                                    && !split.passages().isEmpty()
                            ? new JointEvent.SplitFrom(
                                    split.other(),
                                    split.passages().subList(0, split.passages().size() - 1),
                                    split.owed())
                            : event));
        }
    }

    static class LosesTheFilesOfAMergedTicket extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return tellingOfMerged(entry -> new TicketEvent.EntryAdded(
                    entry.entry(),
                    entry.author(),
                    entry.visibility(),
                    entry.channel(),
                    entry.text(),
                    entry.recordedBy(),
                    List.of()));
        }
    }

    static class ShowsNotesOfAMergedTicket extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return tellingOfMerged(entry -> new TicketEvent.EntryAdded(
                    entry.entry(),
                    entry.author(),
                    Visibility.PUBLIC,
                    entry.channel(),
                    entry.text(),
                    entry.recordedBy(),
                    entry.attachments()));
        }
    }

    static class ThrowsAwayTheWordsOfAMergedTicket extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            Set<TextId> gone = new HashSet<>();
            return BrokenStore.with((method, asked, right) -> {
                Object answer = right.get();
                if (method.equals("log") && answer instanceof List<?> log && isMerged(recorded(log))) {
                    recorded(log).stream()
                            .flatMap(each -> each.event() instanceof TicketEvent.EntryAdded entry
                                    ? Stream.of(entry.text())
                                    : Stream.<TextRef>empty())
                            .forEach(text -> gone.add(text.id()));
                }
                if (method.equals("texts") && answer instanceof Map<?, ?> texts) {
                    Map<Object, Object> left = new HashMap<>(texts);
                    left.keySet().removeAll(gone);
                    return left;
                }
                return answer;
            });
        }
    }

    static class CopiesWhatIsMerged extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            Map<Object, List<Recorded>> known = new HashMap<>();
            return BrokenStore.with((method, asked, right) -> {
                Object answer = right.get();
                if (!method.equals("log") || !(answer instanceof List<?> log)) {
                    return answer;
                }
                known.put(Objects.requireNonNull(asked[1]), recorded(log));
                return Stream.concat(
                                recorded(log).stream(), recorded(log).stream().flatMap(each -> copied(each, known)))
                        .toList();
            });
        }

        private static Stream<Recorded> copied(Recorded recorded, Map<Object, List<Recorded>> known) {
            return recorded.event() instanceof JointEvent.Absorbed absorbed
                    ? known.getOrDefault(absorbed.other(), List.of()).stream()
                            .filter(each -> each.event() instanceof TicketEvent.EntryAdded)
                    : Stream.empty();
        }
    }

    /** A store whose rows tell something else. */
    private static Storage showing(UnaryOperator<Ticket> otherwise) {
        return BrokenStore.with((method, asked, right) -> {
            Object answer = right.get();
            return method.equals("ticket") && answer instanceof Optional<?> row
                    ? row.map(ticket -> otherwise.apply((Ticket) Objects.requireNonNull(ticket)))
                    : answer;
        });
    }

    static class SplitsForSomebodyElse extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return showing(ticket -> ticket.links().others().stream().anyMatch(BrokenJointsTest::isPart)
                    ? with(ticket, forItsOpener(ticket.opening()), ticket.progress())
                    : ticket);
        }

        private static Opening forItsOpener(Opening opening) {
            return new Opening(
                    opening.at(),
                    opening.organisation(),
                    opening.opener(),
                    opening.opener(),
                    opening.channel(),
                    opening.title(),
                    opening.description(),
                    opening.fields(),
                    opening.plan());
        }
    }

    private static boolean isPart(Links.To other) {
        return other.relation() == Relation.SPLIT_FROM;
    }

    static class ForgetsWhoAsked extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return showing(ticket -> ticket.links().concerned().isEmpty()
                    ? ticket
                    : with(ticket, ticket.opening(), withNobodyConcerned(ticket.progress(), ticket.links())));
        }

        private static Progress withNobodyConcerned(Progress progress, Links links) {
            return new Progress(
                    progress.assignee(),
                    progress.workStartedAt(),
                    progress.waitingFor(),
                    progress.promisedDate(),
                    progress.resolvedAt(),
                    progress.closedAt(),
                    progress.renegotiation(),
                    progress.commerce(),
                    progress.aftermath(),
                    new Links(links.others(), links.mergedInto(), links.absorbed(), List.of()),
                    progress.evidence());
        }
    }

    private static Ticket with(Ticket ticket, Opening opening, Progress progress) {
        return new Ticket(
                ticket.id(),
                ticket.desk(),
                ticket.code(),
                ticket.version(),
                ticket.changedAt(),
                ticket.policy(),
                opening,
                ticket.triage(),
                progress,
                ticket.time());
    }
}
