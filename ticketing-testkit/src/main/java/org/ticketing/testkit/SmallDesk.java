package org.ticketing.testkit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.Channels;
import org.ticketing.classification.Classification;
import org.ticketing.classification.InitialPriority;
import org.ticketing.classification.Kind;
import org.ticketing.classification.Priority;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Area;
import org.ticketing.intake.Intake;
import org.ticketing.policy.Lifecycle;
import org.ticketing.policy.PolicyDocument;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.time.Hours;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * A support desk of nobody, for tests of stores: it has few of everything, but goals that run, pause, move, repeat and are
 * breached.
 */
public final class SmallDesk {

    private static final Source MADE_UP = Source.assumed("a desk for tests");

    private SmallDesk() {}

    /** The policy of a desk with this id. */
    public static SupportPolicy policy(String desk) {
        PolicyDocument document = PolicyDocument.of("{\"small-desk\":\"" + desk + "\"}");
        return new SupportPolicy(
                document,
                new DeskId(desk),
                Text.same("Small desk " + desk),
                ZoneId.of("America/Sao_Paulo"),
                "SD",
                Map.of(),
                classification(),
                List.of(
                        new Area("support", Text.same("Support"), MADE_UP),
                        new Area("finance", Text.same("Finance"), MADE_UP)),
                channels(),
                new Intake(List.of()),
                access(),
                serviceLevels(document.hash()),
                lifecycle());
    }

    /** Reads the document of a policy that {@link #policy} gave. */
    public static SupportPolicy read(String document) {
        String desk = document.substring(document.indexOf(':') + 2, document.length() - 2);
        return policy(desk);
    }

    /** A person of a customer. */
    public static Actor customer(String person, String organisation) {
        return Actor.customer(person, organisation, "user");
    }

    /** A person of the vendor, who may do everything. */
    public static Actor agent(String person) {
        return Actor.staff(person, "agent");
    }

    private static Classification classification() {
        return new Classification(
                List.of(
                        new Kind("question", Text.same("Question"), "support", MADE_UP),
                        new Kind("error", Text.same("Error"), "support", MADE_UP),
                        new Kind("invoice", Text.same("Invoice"), "finance", MADE_UP)),
                List.of(
                        new Priority("low", Text.same("Low"), MADE_UP),
                        new Priority("normal", Text.same("Normal"), MADE_UP),
                        new Priority("high", Text.same("High"), MADE_UP)),
                new InitialPriority("normal", MADE_UP));
    }

    private static Channels channels() {
        return new Channels(
                "portal",
                List.of(
                        new Channel(
                                "portal", Text.same("Portal"), EnumSet.allOf(Action.class), Text.same("-"), MADE_UP),
                        new Channel(
                                "phone",
                                Text.same("Phone"),
                                Set.of(Action.SEE, Action.OPEN),
                                Text.same("Use the portal"),
                                MADE_UP)));
    }

    private static AccessRules access() {
        return new AccessRules(
                List.of(
                        new Role("user", Side.CUSTOMER, Text.same("User"), MADE_UP),
                        new Role("agent", Side.VENDOR, Text.same("Agent"), MADE_UP)),
                List.of(
                        new Grant(
                                "user",
                                Set.of(Action.SEE, Action.OPEN, Action.REPLY, Action.REOPEN, Action.CLOSE),
                                Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                                MADE_UP),
                        new Grant("agent", EnumSet.allOf(Action.class), Condition.always(), MADE_UP)));
    }

    private static ServiceLevels serviceLevels(PolicyHash policy) {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        List<Window> day = List.of(Window.parse("08:00-12:00"), Window.parse("13:00-18:00"));
        Hours hours = new Hours(
                zone,
                List.of(new WeeklyHours(
                        LocalDate.of(2020, 1, 1),
                        Map.of(
                                DayOfWeek.MONDAY, day,
                                DayOfWeek.TUESDAY, day,
                                DayOfWeek.WEDNESDAY, day,
                                DayOfWeek.THURSDAY, day,
                                DayOfWeek.FRIDAY, day))),
                List.of());
        return new ServiceLevels(
                policy,
                List.of(new ServiceCalendar("office", Text.same("Office hours"), hours, MADE_UP)),
                List.of(firstAnswer(), nextAnswer(), resolution()));
    }

    private static Goal firstAnswer() {
        return new Goal(
                "first-answer",
                Text.same("First answer"),
                Strength.GUARANTEE,
                Set.of(Signal.OPENED),
                Set.of(Signal.VENDOR_REPLIED),
                Set.of(),
                false,
                Carry.KEEP,
                Carry.LEAVE,
                List.of(
                        new Promise(
                                new Condition.AtLeast(Fact.PRIORITY, "high"),
                                new Target.ElapsedTime(Duration.ofHours(1)),
                                MADE_UP),
                        new Promise(
                                Condition.always(), new Target.WorkingTime(Duration.ofHours(4), "office"), MADE_UP)),
                MADE_UP);
    }

    private static Goal nextAnswer() {
        return new Goal(
                "next-answer",
                Text.same("Next answer"),
                Strength.GOAL,
                Set.of(Signal.CUSTOMER_REPLIED),
                Set.of(Signal.VENDOR_REPLIED),
                Set.of(),
                true,
                Carry.KEEP,
                Carry.LEAVE,
                List.of(new Promise(Condition.always(), new Target.ElapsedTime(Duration.ofHours(2)), MADE_UP)),
                MADE_UP);
    }

    private static Goal resolution() {
        return new Goal(
                "resolution",
                Text.same("Resolution"),
                Strength.GOAL,
                Set.of(Signal.OPENED),
                Set.of(Signal.RESOLVED),
                Set.of(Turn.CUSTOMER),
                false,
                Carry.PRORATE,
                Carry.KEEP,
                List.of(
                        new Promise(Condition.is(Fact.KIND, "invoice"), new Target.PromisedDate(), MADE_UP),
                        new Promise(
                                Condition.is(Fact.KIND, "error"),
                                new Target.WorkingDays(2, Target.Closing.END_OF_DAY, "office"),
                                MADE_UP),
                        new Promise(
                                new Condition.AtLeast(Fact.PRIORITY, "high"),
                                new Target.WorkingTime(Duration.ofHours(9), "office"),
                                MADE_UP),
                        new Promise(
                                Condition.always(), new Target.WorkingTime(Duration.ofHours(18), "office"), MADE_UP)),
                MADE_UP);
    }

    private static Lifecycle lifecycle() {
        return new Lifecycle(
                List.of(
                        new Status("new", Text.same("New"), Phase.NEW, Optional.empty(), MADE_UP),
                        new Status("working", Text.same("Working"), Phase.IN_PROGRESS, Optional.empty(), MADE_UP),
                        new Status("resolved", Text.same("Resolved"), Phase.RESOLVED, Optional.empty(), MADE_UP),
                        new Status("closed", Text.same("Closed"), Phase.CLOSED, Optional.empty(), MADE_UP)),
                Duration.ofDays(7),
                true,
                MADE_UP);
    }
}
