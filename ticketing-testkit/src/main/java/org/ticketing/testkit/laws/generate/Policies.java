package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.channel.Channel;
import org.ticketing.channel.Channels;
import org.ticketing.classification.Classification;
import org.ticketing.classification.InitialPriority;
import org.ticketing.classification.Kind;
import org.ticketing.classification.Priority;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Area;
import org.ticketing.intake.Intake;
import org.ticketing.policy.Lifecycle;
import org.ticketing.policy.PolicyDocument;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.policy.ViewRules;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** Policies that promise everything that can be promised, in every way. */
public final class Policies {

    private static final Source MADE_UP = Source.assumed("made up to try a law");
    private static final String OFFICE = "office";
    private static final List<String> KINDS = List.of("question", "error", "invoice");
    private static final List<String> PRIORITIES = List.of("low", "normal", "high");

    private Policies() {}

    /** Policies with one to three goals on one calendar. */
    public static Arbitrary<SupportPolicy> policies() {
        Arbitrary<List<Goal>> goals = goals().list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Calendars.plausibleHours(), goals, Arbitraries.of(true, false))
                .as(Policies::policy)
                .withoutEdgeCases();
    }

    /** Policies of every kind, whose vendors do something by themselves about promises that they have missed. */
    public static Arbitrary<SupportPolicy> escalating() {
        return Combinators.combine(policies(), escalations()).as(Policies::escalating);
    }

    private static SupportPolicy escalating(SupportPolicy policy, List<Escalation> escalations) {
        ServiceLevels levels = policy.serviceLevels();
        List<Goal> goals = levels.goals().stream()
                .map(goal -> goal.strength().canBeBreached()
                        ? goal.toBuilder().escalations(escalations).build()
                        : goal)
                .toList();
        PolicyDocument document = PolicyDocument.of("{\"made-up\":\"" + policy.hash() + escalations + "\"}");
        return policy.toBuilder()
                .document(document)
                .serviceLevels(new ServiceLevels(document.hash(), levels.calendars(), goals))
                .build();
    }

    private static Arbitrary<List<Escalation>> escalations() {
        Arbitrary<Duration> after = Arbitraries.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(9));
        Arbitrary<@Nullable String> priorities =
                Arbitraries.of("normal", "high").injectNull(0.4);
        Arbitrary<@Nullable String> areas = Arbitraries.of("finance").injectNull(0.6);
        return Combinators.combine(after, conditions(), priorities, areas)
                .as((later, when, priority, area) ->
                        new Escalation(later, OFFICE, when, Set.of(), priority, area, MADE_UP))
                .filter(Escalation::doesSomething)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static SupportPolicy policy(Hours hours, List<Goal> drafts, boolean replyReopens) {
        List<Goal> goals = new ArrayList<>();
        for (Goal draft : drafts) {
            goals.add(draft.toBuilder().id(draft.id() + "-" + goals.size()).build());
        }
        ServiceCalendar office = new ServiceCalendar(OFFICE, Text.same("Office"), hours, MADE_UP);
        // What was written is told by the records well enough to give each policy an address of its own.
        PolicyDocument document = PolicyDocument.of("{\"made-up\":\"" + hours + goals + replyReopens + "\"}");
        return new SupportPolicy(
                document,
                new DeskId("made-up"),
                Text.same("Made up"),
                hours.zone(),
                "MU",
                Map.of(),
                classification(),
                List.of(area("support"), area("finance")),
                List.of(),
                List.of(),
                new Channels("portal", List.of(channel("portal"), channel("phone"))),
                new Intake(List.of()),
                List.of(),
                new AccessRules(List.of(), List.of()),
                new ServiceLevels(document.hash(), List.of(office), goals),
                lifecycle(replyReopens),
                null,
                null,
                null,
                null,
                ViewRules.USUAL,
                null,
                null,
                null,
                null,
                AfterCare.NONE);
    }

    private static Classification classification() {
        return new Classification(
                KINDS.stream()
                        .map(id -> new Kind(id, Text.same(id), "support", MADE_UP))
                        .toList(),
                PRIORITIES.stream()
                        .map(id -> new Priority(id, Text.same(id), MADE_UP))
                        .toList(),
                new InitialPriority("normal", MADE_UP));
    }

    private static Area area(String id) {
        return new Area(id, Text.same(id), MADE_UP);
    }

    private static Channel channel(String id) {
        return new Channel(id, Text.same(id), Set.of(Action.values()), Text.same("-"), MADE_UP);
    }

    private static Lifecycle lifecycle(boolean replyReopens) {
        return new Lifecycle(
                List.of(Phase.values()).stream()
                        .map(phase -> new Status(
                                phase.name().toLowerCase(Locale.ROOT),
                                Text.same(phase.name()),
                                phase,
                                Optional.empty(),
                                MADE_UP))
                        .toList(),
                Duration.ofDays(7),
                replyReopens,
                MADE_UP);
    }

    /** What a goal is about: when it starts and stops. */
    private record Form(String name, Set<Signal> start, Set<Signal> stop, boolean repeats) {
        static final Form RESOLUTION = new Form("RESOLUTION", Set.of(Signal.OPENED), Set.of(Signal.RESOLVED), false);
        static final Form FIRST_ANSWER =
                new Form("FIRST_ANSWER", Set.of(Signal.OPENED), Set.of(Signal.VENDOR_REPLIED), false);
        static final Form NEXT_ANSWER =
                new Form("NEXT_ANSWER", Set.of(Signal.CUSTOMER_REPLIED), Set.of(Signal.VENDOR_REPLIED), true);
        static final Form ANY_ANSWER = new Form(
                "ANY_ANSWER", Set.of(Signal.OPENED, Signal.CUSTOMER_REPLIED), Set.of(Signal.VENDOR_REPLIED), true);
        static final Form FIRST_ANALYSIS =
                new Form("FIRST_ANALYSIS", Set.of(Signal.OPENED), Set.of(Signal.WORK_STARTED), false);
        static final Form CLASSIFICATION =
                new Form("CLASSIFICATION", Set.of(Signal.OPENED), Set.of(Signal.CLASSIFIED), false);
        static final Form EXECUTION =
                new Form("EXECUTION", Set.of(Signal.DATE_PROMISED), Set.of(Signal.RESOLVED), false);
        static final Form END = new Form("END", Set.of(Signal.OPENED), Set.of(Signal.CLOSED), false);
    }

    private static Arbitrary<Goal> goals() {
        Arbitrary<Form> forms = Arbitraries.frequency(
                Tuple.of(5, Form.RESOLUTION),
                Tuple.of(2, Form.FIRST_ANSWER),
                Tuple.of(2, Form.NEXT_ANSWER),
                Tuple.of(1, Form.ANY_ANSWER),
                Tuple.of(1, Form.FIRST_ANALYSIS),
                Tuple.of(1, Form.CLASSIFICATION),
                Tuple.of(1, Form.EXECUTION),
                Tuple.of(1, Form.END));
        Arbitrary<Strength> strengths = Arbitraries.of(Strength.class);
        Arbitrary<Set<Turn>> pauses =
                Arbitraries.of(Set.of(Turn.CUSTOMER), Set.of(Turn.CUSTOMER, Turn.THIRD_PARTY), Set.<Turn>of());
        Arbitrary<Carry> onReclassification = Arbitraries.of(Carry.KEEP, Carry.RESTART, Carry.PRORATE);
        Arbitrary<Carry> onReopening = Arbitraries.of(Carry.KEEP, Carry.LEAVE, Carry.RESTART, Carry.PRORATE);
        Arbitrary<Carrying> carryings = Combinators.combine(
                        onReclassification, onReclassification, onReopening, onReopening)
                .as(Carrying::new);
        return Combinators.combine(forms, strengths, pauses, carryings, warnings(), promises())
                .as((form, strength, pause, carrying, warnings, promises) -> new Goal(
                        form.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Text.same(form.name()),
                        strength,
                        form.start,
                        form.stop,
                        pause,
                        form.repeats,
                        carrying,
                        strength.canBeBreached() ? warnings : List.of(),
                        List.of(),
                        promises,
                        MADE_UP));
    }

    /** On the one calendar, so that they fit every target. */
    private static Arbitrary<List<Warning>> warnings() {
        return Arbitraries.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12))
                .map(before -> new Warning(before, OFFICE))
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }

    /** Some rules, and one for all other tickets. */
    private static Arbitrary<List<Promise>> promises() {
        Arbitrary<Promise> some =
                Combinators.combine(conditions(), targets()).as((when, target) -> new Promise(when, target, MADE_UP));
        return Combinators.combine(some.list().ofMaxSize(3), targets()).as((rules, otherwise) -> {
            List<Promise> all = new ArrayList<>(rules);
            all.add(new Promise(Condition.always(), otherwise, MADE_UP));
            return all;
        });
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> simple = Arbitraries.of(
                Condition.is(Fact.KIND, "error"),
                Condition.is(Fact.KIND, "invoice"),
                new Condition.AtLeast(Fact.PRIORITY, "high"),
                new Condition.AtLeast(Fact.PRIORITY, "normal"),
                Condition.is(Fact.CHANNEL, "phone"),
                Condition.is(Fact.AREA, "finance"),
                Condition.anyOf(Fact.PRIORITY, "low", "high"),
                new Condition.Not(Condition.is(Fact.KIND, "question")));
        Arbitrary<Condition> both = Combinators.combine(simple, simple).as((a, b) -> Condition.all(a, b));
        Arbitrary<Condition> either = Combinators.combine(simple, simple).as((a, b) -> Condition.any(a, b));
        return Arbitraries.frequencyOf(Tuple.of(4, simple), Tuple.of(1, both), Tuple.of(1, either));
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Duration> lengths = Arbitraries.of(
                Duration.ofHours(4),
                Duration.ofHours(8),
                Duration.ofMinutes(40),
                Duration.ofMinutes(510),
                Duration.ofHours(17),
                Duration.ofSeconds(10_001));
        Arbitrary<Target> others = Arbitraries.of(
                new Target.WorkingDays(1, Target.Closing.END_OF_DAY, OFFICE),
                new Target.WorkingDays(2, Target.Closing.SAME_TIME, OFFICE),
                new Target.EndOfBusinessDay(OFFICE),
                new Target.SameDayOr(Duration.ofHours(2), OFFICE),
                new Target.PromisedDate(),
                new Target.None());
        return Arbitraries.frequencyOf(
                Tuple.of(5, lengths.map(length -> new Target.WorkingTime(length, OFFICE))),
                Tuple.of(1, lengths.map(Target.ElapsedTime::new)),
                Tuple.of(2, others));
    }
}
