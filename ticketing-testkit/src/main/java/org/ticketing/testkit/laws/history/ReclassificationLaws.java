package org.ticketing.testkit.laws.history;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.CalendarText;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** Law 10: what reclassification does to time that has passed. */
public final class ReclassificationLaws {

    /** Law 10, for every sequence of steps. */
    public static final Law<ClockEngine, TicketHistory> PAUSES_ARE_KEPT = new Law<>(
            10,
            "reclassification keeps every pause",
            new Text(
                    "However often a ticket is reclassified, from where it counts to where it is due lies the promised"
                            + " time, without any pause of the ticket.",
                    "Por mais que um chamado seja reclassificado, de onde conta até o prazo há o tempo prometido, sem"
                            + " nenhuma pausa do chamado."),
            List.of("glpi#6902", "glpi#15605"),
            (engine, history) -> isReclassified(history) ? PauseLaws.counted(engine, history) : Optional.empty());

    /** Law 10, for goals that keep their time. */
    public static final Law<ClockEngine, TicketHistory> THE_WAY_DOES_NOT_MATTER = new Law<>(
            10,
            "kept time does not depend on the way",
            new Text(
                    "A goal that keeps its time stands, after any reclassifications, where it would stand had the"
                            + " ticket been classified like this from the start.",
                    "Uma meta que mantém o tempo fica, depois de quaisquer reclassificações, onde ficaria se o chamado"
                            + " tivesse sido classificado assim desde o início."),
            List.of("glpi#6902", "glpi#15605", "zammad/zammad#534", "osTicket/osTicket#4078"),
            ReclassificationLaws::theWayDoesNotMatter);

    /** Law 10, for each way to carry time over. */
    public static final Law<ClockEngine, TicketHistory> CARRIED_AS_STATED = new Law<>(
            10,
            "time is carried as the policy says",
            new Text(
                    "When a reclassification gives a goal another promise, its time starts anew, is kept or is"
                            + " prorated, as the policy says.",
                    "Quando uma reclassificação dá outra promessa a uma meta, o tempo recomeça, é mantido ou é"
                            + " rateado, como a política diz."),
            List.of("glpi#1911", "glpi#6902", "osTicket/osTicket#4078"),
            ReclassificationLaws::carriedAsStated);

    private ReclassificationLaws() {}

    private static boolean isReclassified(TicketHistory history) {
        return history.steps().stream().anyMatch(Step.Classified.class::isInstance);
    }

    private static Optional<Broken> theWayDoesNotMatter(ClockEngine engine, TicketHistory history) {
        if (!isReclassified(history) || history.policies().size() > 1) {
            return Optional.empty();
        }
        TicketHistory straight = classifiedAtOnce(history);
        List<Clock> clocks = engine.clocks(history);
        List<Clock> straightClocks = engine.clocks(straight);
        Reading reading = new Reading(history);
        for (Goal goal : history.policy().serviceLevels().goals()) {
            Optional<Clock> clock = Reading.open(clocks, goal.id());
            Optional<Clock> other = Reading.open(straightClocks, goal.id());
            boolean late = Reading.hasBreach(clocks, goal.id()) || Reading.hasBreach(straightClocks, goal.id());
            if (clock.isPresent() && other.isPresent() && !late && keeps(goal) && !alike(clock.get(), other.get())) {
                return reading.broken(
                        clock.get(),
                        "%s; classified like this from the start, %s",
                        reading.show(clock.get()),
                        reading.show(other.get()));
            }
        }
        return Optional.empty();
    }

    /** But for warnings: one that came under the promise before does not come again. */
    private static boolean alike(Clock clock, Clock other) {
        return Objects.equals(clock.due(), other.due())
                && clock.state() == other.state()
                && clock.promise() == other.promise()
                && clock.countsFrom().equals(other.countsFrom());
    }

    private static boolean keeps(Goal goal) {
        return goal.carrying().onReclassification() == Carry.KEEP
                && goal.carrying().onPriorityChange() == Carry.KEEP
                && Rules.dependOnClassificationOnly(goal)
                && !goal.start().contains(Signal.CLASSIFIED)
                && !goal.stop().contains(Signal.CLASSIFIED);
    }

    /** The same history, but what it is classified as in the end it is right after its opening. */
    private static TicketHistory classifiedAtOnce(TicketHistory history) {
        ClassificationKey key = history.situation().key();
        TicketHistory rest = history.only(step -> !(step instanceof Step.Classified));
        List<Step> steps = new ArrayList<>(rest.steps());
        steps.add(1, new Step.Classified(steps.get(0).at(), key.kind(), key.priority(), key.area()));
        return rest.with(steps);
    }

    private static Optional<Broken> carriedAsStated(ClockEngine engine, TicketHistory history) {
        Optional<Broken> broken = Optional.empty();
        for (int count = 1; count < history.size() && broken.isEmpty(); count++) {
            if (history.steps().get(count) instanceof Step.Classified
                    && history.policies().size() == 1) {
                broken = carried(engine, history.first(count), history.first(count + 1));
            }
        }
        return broken;
    }

    private static Optional<Broken> carried(ClockEngine engine, TicketHistory before, TicketHistory after) {
        List<Clock> clocks = engine.clocks(before);
        List<Clock> then = engine.clocks(after);
        for (Clock clock : clocks) {
            Goal goal = new Reading(before).goal(clock);
            boolean goesOn = carry(goal, before, after) != Carry.RESTART;
            boolean touched = (goesOn && Reading.hasBreach(then, goal.id()))
                    || goal.stop().contains(Signal.CLASSIFIED)
                    || !Rules.dependOnClassificationOnly(goal);
            if (clock.state().isOpen() && !touched) {
                Optional<Broken> broken = carried(clock, then, before, after);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> carried(Clock clock, List<Clock> then, TicketHistory before, TicketHistory after) {
        Reading reading = new Reading(after);
        Goal goal = reading.goal(clock);
        SupportPolicy policy = after.policy();
        int promise = Rules.promise(goal, after.situation().key(), policy).orElseThrow();
        Optional<Clock> open = Reading.open(then, goal.id());
        if (open.isEmpty()) {
            return reading.broken(clock, "no cycle of the goal runs after the reclassification");
        }
        Clock now = open.get();
        Target next = goal.promises().get(promise).target();
        Carry carry = carry(goal, before, after);
        Instant from = clock.countsFrom();
        Duration budget = next.budget().orElse(null);
        if (promise == clock.promise()) {
            budget = clock.budget();
        } else if (carry == Carry.RESTART) {
            from = after.end();
        } else if (carry == Carry.PRORATE
                && new Reading(before).target(clock) instanceof Target.WorkingTime old
                && next instanceof Target.WorkingTime young) {
            from = after.end();
            Duration used = new Reading(before).counted(goal, old, policy, clock.countsFrom(), from);
            Duration full = Objects.requireNonNull(clock.budget());
            budget = share(young.length(), full.minus(used), old.length());
        }
        boolean well =
                now.promise() == promise && now.countsFrom().equals(from) && Objects.equals(now.budget(), budget);
        return well
                ? Optional.empty()
                : reading.broken(
                        now,
                        "%s with %s to count; it should count %s from %s",
                        reading.show(now),
                        length(now.budget()),
                        length(budget),
                        reading.show(from));
    }

    private static Carry carry(Goal goal, TicketHistory before, TicketHistory after) {
        ClassificationKey was = before.situation().key();
        return goal.carrying().onClassification(after.situation().key().differsInPriorityAlone(was));
    }

    private static String length(@Nullable Duration budget) {
        return budget == null ? "no amount of time" : CalendarText.of(budget);
    }

    /** The unused share of the old time, of the new one, rounded up to the second. */
    private static Duration share(Duration young, Duration unused, Duration old) {
        if (!unused.isPositive()) {
            return Duration.ZERO;
        }
        BigInteger second = BigInteger.valueOf(1_000_000_000L);
        BigInteger divisor = nanos(old).multiply(second);
        BigInteger[] seconds = nanos(young).multiply(nanos(unused)).divideAndRemainder(divisor);
        return Duration.ofSeconds(seconds[0].longValueExact() + seconds[1].signum());
    }

    private static BigInteger nanos(Duration length) {
        return BigInteger.valueOf(length.toNanos());
    }
}
