package org.ticketing.testkit.laws.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ticketing.Session;
import org.ticketing.audit.Audit;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/**
 * A desk over the store under test, to which a scheduler comes when it likes, and beside it the same desk in memory, where one
 * comes whenever something is due. Everything that is asked is asked of both, and after each step all laws have to hold.
 */
public final class World {

    /** A Friday afternoon in Brazil: soon nobody will be there. */
    private static final Instant START = Instant.parse("2026-11-06T17:00:00Z");

    final List<Actor> people;
    final OneDesk desk;
    private final OneDesk timely;
    private final List<Attempt> done = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int keys;

    public World(SupportPolicy policy, Storage storage) {
        this.people = People.of(policy);
        this.desk = new OneDesk(policy, storage, START);
        this.timely = new OneDesk(policy, new InMemoryStorage(), START);
    }

    int tickets() {
        return desk.tickets.size();
    }

    /** What can be done with a ticket now, as everybody is told. */
    List<WayOut.Move> moves(int ticket) {
        return WayOut.moves(timely, people, ticket).toList();
    }

    Look look(int ticket) {
        return new Look(desk.policy, desk.clock.instant(), timely.row(ticket), List.copyOf(desk.tickets), people);
    }

    /** For whoever opens a ticket. */
    Look look() {
        return new Look(desk.policy, desk.clock.instant(), null, List.copyOf(desk.tickets), people);
    }

    /** What has been done so far. */
    public Set<Action> carriedOut() {
        return done.stream().map(attempt -> attempt.command().action()).collect(Collectors.toSet());
    }

    /** What commands do. */
    public static Set<Action> doneByCommands() {
        return Deck.LINES.stream().map(Deck.Line::action).collect(Collectors.toSet());
    }

    String nextKey() {
        return "key-" + ++keys;
    }

    Attempt done(int which) {
        return done.get(which);
    }

    int accepted() {
        return done.size();
    }

    void let(Duration pass) {
        told.add(pass + " pass");
        pass(pass);
    }

    private void pass(Duration pass) {
        Instant until = desk.clock.instant().plus(pass);
        desk.clock.set(until);
        timely.tickUntil(until);
    }

    void tick() {
        told.add("the scheduler comes");
        desk.tick();
        for (int i = 0; i < tickets(); i++) {
            requireFold(i);
            requireTheSameInTime(i);
        }
    }

    /** Somebody asks something. */
    Outcome send(Attempt attempt) {
        // Ids sort by the millisecond in which they are made.
        pass(Duration.ofMillis(1));
        List<Object> before = desk.all(attempt);
        Outcome foretold = foretold(attempt);
        Outcome outcome = desk.send(attempt, desk);
        told.add(attempt + " → " + outcome);
        require(outcome.getClass() != Outcome.Conflict.class, "a new key is said to be used already");
        requireForetold(attempt, foretold, outcome);
        Outcome beside = timely.send(attempt, desk);
        require(
                alike(outcome, beside),
                "law 15 is broken: where the scheduler comes in time, the same comes to " + beside);
        if (outcome instanceof Outcome.Accepted accepted) {
            done.add(attempt);
            receipts.add(accepted.receipt());
            int ticket = desk.tickets.indexOf(accepted.receipt().ticket());
            requireReceipt(accepted.receipt(), ticket);
            requireFold(ticket);
            requireFold(attempt.opens() ? ticket : attempt.ticket());
            Optional<String> deadEnd = WayOut.deadEnd(timely, people, ticket);
            require(deadEnd.isEmpty(), "law 24 is broken: " + deadEnd);
        } else {
            require(before.equals(desk.all(attempt)), "what was refused has changed something");
        }
        return outcome;
    }

    private static boolean alike(Outcome one, Outcome other) {
        return one.toString().equals(other.toString());
    }

    /** What the desk says beforehand; done, if it says nothing against it. */
    private Outcome foretold(Attempt attempt) {
        Session session = desk.as(attempt.by(), attempt.channel());
        Receipt none = new Receipt(Optional.empty(), "", new TicketId(new UUID(0, 0)), "", 0, desk.clock.instant());
        if (attempt.command() instanceof Command.Open open) {
            return Outcome.of(() -> {
                session.why(open).rulings().forEach(ruling -> ruling.refusal().ifPresent(World::refuse));
                return none;
            });
        }
        TicketId ticket = desk.tickets.get(attempt.ticket());
        return Outcome.of(() -> {
            PossibleAction listed = session.actions(ticket).stream()
                    .filter(possible -> possible.action() == attempt.command().action())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "the list of actions lacks " + attempt.command().action()));
            require(
                    session.why(ticket, listed.action()).allowed()
                            == listed.refusal().isEmpty(),
                    "the list of actions and the verdict disagree on " + listed);
            listed.refusal().ifPresent(World::refuse);
            return none;
        });
    }

    private static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }

    /** What is listed is refused for what it says alone; what is not listed is refused, for the reason that is given there. */
    private void requireForetold(Attempt attempt, Outcome foretold, Outcome outcome) {
        boolean asSaid = switch (foretold) {
            case Outcome.Accepted listed ->
                !(outcome instanceof Outcome.NotAllowed not)
                        || Deck.of(attempt.command()).content().contains(not.code());
            case Outcome.NotAllowed not -> outcome.equals(not) || outcome instanceof Outcome.Malformed;
            case Outcome.Malformed malformed -> outcome.equals(malformed);
            case Outcome.Unknown unknown -> outcome.equals(unknown);
            case Outcome.Conflict conflict -> false;
        };
        require(asSaid, "the list of actions said: " + foretold);
    }

    private void requireReceipt(Receipt receipt, int ticket) {
        Ticket row = desk.row(ticket);
        require(
                receipt.ticket().equals(row.id()) && receipt.version() == row.version(),
                "the receipt is not that of version " + row.version() + ": " + receipt);
        require(
                desk.storage
                        .receipt(desk.policy.desk(), receipt.key().orElseThrow())
                        .equals(Optional.of(receipt)),
                "the receipt is not kept: " + receipt);
    }

    /** Law 21: the same again under its key is answered as before, anything else under it is a conflict, and nothing is done. */
    void again(int which, Command other) {
        Attempt first = done.get(which);
        List<Object> before = desk.all(first);
        Outcome same = desk.send(first, desk);
        require(
                same.equals(new Outcome.Accepted(receipts.get(which))),
                "law 21 is broken: asked again for " + first + " it says " + same);
        if (!Objects.equals(other, first.command())) {
            Outcome another = desk.send(first.saying(other), desk);
            require(
                    another instanceof Outcome.Conflict,
                    "law 21 is broken: under the key of " + first + " another command comes to " + another);
        }
        require(before.equals(desk.all(first)), "law 21 is broken: what was done is done again");
    }

    private void requireFold(int ticket) {
        Ticket row = desk.row(ticket);
        Ticket folded = Decider.fold(row.id(), row.desk(), desk.log(ticket));
        require(folded.equals(row), "the log tells another ticket than the row:\n" + folded + "\n" + row);
    }

    /** What must hold once all has been said: every ticket can be brought to its end, and every log is as it should be. */
    public void end() {
        for (int i = 0; i < tickets(); i++) {
            new LastWay(this, i).walk();
        }
        tick();
        for (int i = 0; i < tickets(); i++) {
            for (var law : LogLaws.ALL) {
                law.brokenBy(desk.policy, desk.log(i))
                        .ifPresent(broken -> fail(law + " is broken: " + broken.finding()));
            }
            require(
                    Audit.of(desk.tickets.get(i), desk.log(i), hash -> desk.policy)
                            .isEmpty(),
                    "law 16 is broken: computed again, it comes out otherwise");
        }
    }

    private void requireTheSameInTime(int ticket) {
        String late = desk.told(ticket);
        String inTime = timely.told(ticket);
        require(
                late.equals(inTime),
                "law 15 is broken: where the scheduler comes in time, there is another ticket:\n" + late + "\n"
                        + inTime);
    }

    void require(boolean well, String otherwise) {
        if (!well) {
            fail(otherwise);
        }
    }

    void fail(String why) {
        throw new AssertionError(why + "\nat desk " + desk.policy.desk() + " after\n  " + String.join("\n  ", told));
    }
}
