package org.ticketing.testkit.laws.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import org.junit.jupiter.api.Test;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.testkit.faults.BrokenStore;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/** Stores that do one thing wrong, and policies that lead nowhere, are caught by random commands. */
class BrokenWorldsTest {

    private static final int TRIES = 40;
    private static final SupportPolicy POLICY = SmallDesk.escalating("small");

    private static void isCaught(SupportPolicy policy, Supplier<Storage> storage, String by) {
        JqwikSession.run(() -> assertThat(hunt(policy, storage, TRIES))
                .as("caught in %d tries", TRIES)
                .hasValueSatisfying(caught -> assertThat(caught).hasMessageContaining(by)));
    }

    private static Optional<Throwable> hunt(SupportPolicy policy, Supplier<Storage> storage, int tries) {
        RandomGenerator<ActionChain<World>> chains =
                Chains.of(() -> new World(policy, storage.get()), 30).generator(tries);
        Random random = new Random(20261122);
        for (int i = 0; i < tries; i++) {
            ActionChain<World> chain = chains.next(random).value();
            Throwable caught =
                    catchThrowableOfType(AssertionError.class, () -> chain.run().end());
            if (caught != null) {
                return Optional.of(caught);
            }
        }
        return Optional.empty();
    }

    @Test
    void whatIsRightIsNotCaught() {
        JqwikSession.run(() -> assertThat(
                        hunt(POLICY, () -> BrokenStore.with((method, asked, right) -> right.get()), TRIES / 4))
                .isEmpty());
    }

    @Test
    void aStoreThatLosesTheLastEvent() {
        isCaught(
                POLICY,
                () -> BrokenStore.with((method, asked, right) -> {
                    Object answer = right.get();
                    return method.equals("log") && answer instanceof List<?> log && log.size() > 4
                            ? log.subList(0, log.size() - 1)
                            : answer;
                }),
                "the log tells another ticket");
    }

    @Test
    void aStoreThatForgetsReceipts() {
        isCaught(
                POLICY,
                () -> BrokenStore.with(
                        (method, asked, right) -> method.equals("receipt") ? Optional.empty() : right.get()),
                "the receipt is not kept");
    }

    /** As if it were noted on the ticket that somebody had tried what they may not. */
    @Test
    void aStoreWhereARefusalLeavesATrace() {
        isCaught(
                POLICY,
                () -> {
                    Set<TicketId> tried = new HashSet<>();
                    return BrokenStore.with((method, asked, right) -> {
                        if (asked.length == 2
                                && asked[1] instanceof RefusedAttempt attempt
                                && attempt.ticket() != null) {
                            tried.add(attempt.ticket());
                        }
                        Object answer = right.get();
                        return method.equals("ticket") && tried.contains(asked[1])
                                ? ((Optional<?>) answer).map(row -> touched((Ticket) Objects.requireNonNull(row)))
                                : answer;
                    });
                },
                "what was refused has changed something");
    }

    private static Ticket touched(Ticket row) {
        return new Ticket(
                row.id(),
                row.desk(),
                row.code(),
                row.version() + 1,
                row.changedAt(),
                row.policy(),
                row.opening(),
                row.triage(),
                row.progress(),
                row.time());
    }

    @Test
    void aStoreThatNeverTellsTheSchedulerWhatIsDue() {
        isCaught(
                POLICY,
                () -> BrokenStore.with((method, asked, right) -> method.equals("claim") ? List.of() : right.get()),
                "law 15 is broken");
    }

    @Test
    void aStoreThatAnswersAgainWithAnotherReceipt() {
        isCaught(
                POLICY,
                () -> {
                    Set<Object> told = new HashSet<>();
                    return BrokenStore.with((method, asked, right) -> {
                        Object answer = right.get();
                        return method.equals("receipt")
                                        && answer instanceof Optional<?> known
                                        && known.isPresent()
                                        && !told.add(Objects.requireNonNull(asked[1]))
                                ? known.map(receipt -> later((Receipt) Objects.requireNonNull(receipt)))
                                : answer;
                    });
                },
                "law 21 is broken");
    }

    private static Receipt later(Receipt receipt) {
        return new Receipt(
                receipt.key(),
                receipt.fingerprint(),
                receipt.ticket(),
                receipt.code(),
                receipt.version() + 1,
                receipt.at());
    }

    private static SupportPolicy without(Set<Action> actions) {
        List<Grant> left = POLICY.access().grants().stream()
                .map(grant -> new Grant(
                        grant.role(),
                        Set.copyOf(grant.actions().stream()
                                .filter(action -> !actions.contains(action))
                                .toList()),
                        grant.when(),
                        grant.source()))
                .toList();
        return POLICY.toBuilder()
                .access(new AccessRules(POLICY.access().roles(), left))
                .build();
    }

    /** Trainings cost extra, and nothing can be done about that. */
    @Test
    void aPolicyInWhichNobodyCanAgreeToAPrice() {
        isCaught(
                without(Set.of(Action.APPROVE_QUOTE, Action.ANSWER_BY_ARTICLE, Action.CLASSIFY)),
                InMemoryStorage::new,
                "law 24 is broken: ticket");
    }

    @Test
    void aPolicyInWhichACustomerHasNoTurn() {
        isCaught(
                without(Set.of(Action.REPLY, Action.CLOSE, Action.APPROVE_QUOTE, Action.DECLINE_QUOTE)),
                InMemoryStorage::new,
                "law 24 is broken");
    }
}
