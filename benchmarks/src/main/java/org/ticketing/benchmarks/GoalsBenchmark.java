package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Moment;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.sla.Timekeeper;
import org.ticketing.sla.Timekeeping;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Departure;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** What is promised when a ticket is opened: four goals with rules by kind and priority, each with a due instant. */
@State(Scope.Thread)
@SuppressWarnings("MemberName") // names that results are looked up by
public class GoalsBenchmark {

    private static final String CALENDAR = "office";
    private static final Source SOURCE = Source.assumed("goals to measure with");
    private static final int ROOM_DAYS = 180;

    private static final PolicyHash PIN = PolicyHash.of("{}");
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(16), Duration.ofHours(40));

    private final BusinessCalendar calendar = BusinessCalendar.of(OfficeHours.hours());
    private final Instant[] starts = Starts.leaving(ROOM_DAYS);
    private final Facts[] facts = facts();
    private final Timekeeper timekeeper = timekeeper();
    private int next;

    @Benchmark
    public List<ClockEvent> goals_live() {
        int i = next++;
        return timekeeper.after(new Moment(
                starts[i & Starts.MASK],
                Signal.OPENED,
                false,
                facts[i & (facts.length - 1)],
                Turn.VENDOR,
                null,
                Timekeeping.NONE));
    }

    /** The least that it can take: four lengths counted from one start, and four records that say so. */
    @Benchmark
    public List<ClockEvent> goals_floor() {
        Instant start = starts[next++ & Starts.MASK];
        Departure from = calendar.from(start);
        List<ClockEvent> events = new ArrayList<>(LENGTHS.size());
        for (Duration length : LENGTHS) {
            events.add(new ClockEvent.GoalStarted(
                    CALENDAR, 1, Strength.GUARANTEE, PIN, 0, start, start, length, from.add(length), List.of(), false));
        }
        return events;
    }

    private static Timekeeper timekeeper() {
        ServiceLevels levels = new ServiceLevels(
                PIN,
                List.of(new ServiceCalendar(CALENDAR, Text.same(CALENDAR), OfficeHours.hours(), SOURCE)),
                List.of(
                        goal("first-analysis", Signal.CLASSIFIED, promise(Condition.always(), 1)),
                        goal(
                                "first-answer",
                                Signal.VENDOR_REPLIED,
                                promise(new Condition.AtLeast(Fact.PRIORITY, "high"), 2),
                                promise(Condition.always(), 4)),
                        goal(
                                "scheduling",
                                Signal.DATE_PROMISED,
                                promise(Condition.is(Fact.KIND, "request"), 8),
                                promise(Condition.always(), 16)),
                        goal(
                                "resolution",
                                Signal.RESOLVED,
                                promise(new Condition.AtLeast(Fact.PRIORITY, "high"), 16),
                                promise(Condition.always(), 40))));
        return new Timekeeper(levels, pin -> levels);
    }

    private static Goal goal(String id, Signal stop, Promise... promises) {
        return new Goal(
                id,
                Text.same(id),
                Strength.GUARANTEE,
                Set.of(Signal.OPENED),
                Set.of(stop),
                Set.of(Turn.CUSTOMER),
                false,
                new Carrying(Carry.KEEP, Carry.KEEP, Carry.KEEP, Carry.KEEP),
                List.of(),
                List.of(),
                List.of(promises),
                SOURCE);
    }

    private static Promise promise(Condition when, int hours) {
        return new Promise(when, new Target.WorkingTime(Duration.ofHours(hours), CALENDAR), SOURCE);
    }

    /** Tickets of four kinds, all of the priority that they have until somebody has looked at them. */
    private static Facts[] facts() {
        List<String> kinds = List.of("question", "problem", "complaint", "request");
        Domains domains =
                new Domains(Map.of(Fact.KIND, kinds, Fact.PRIORITY, List.of("low", "normal", "high", "urgent")));
        return kinds.stream().map(kind -> facts(domains, kind)).toArray(Facts[]::new);
    }

    private static Facts facts(Domains domains, String kind) {
        return Facts.of(domains, fact -> switch (fact) {
            case KIND -> kind;
            case PRIORITY -> "normal";
            default -> null;
        });
    }
}
