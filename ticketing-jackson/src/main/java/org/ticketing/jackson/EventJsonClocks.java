package org.ticketing.jackson;

import java.util.List;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.ClockEvent.GoalBreached;
import org.ticketing.sla.ClockEvent.GoalCancelled;
import org.ticketing.sla.ClockEvent.GoalEscalated;
import org.ticketing.sla.ClockEvent.GoalMoved;
import org.ticketing.sla.ClockEvent.GoalPaused;
import org.ticketing.sla.ClockEvent.GoalResumed;
import org.ticketing.sla.ClockEvent.GoalStarted;
import org.ticketing.sla.ClockEvent.GoalStopped;
import org.ticketing.sla.ClockEvent.GoalWarned;
import org.ticketing.sla.Strength;
import org.ticketing.vocabulary.PolicyHash;

/** The stored forms of what clocks do. */
final class EventJsonClocks {

    private EventJsonClocks() {}

    static String type(ClockEvent event) {
        return switch (event) {
            case GoalStarted e -> "goal-started";
            case GoalPaused e -> "goal-paused";
            case GoalResumed e -> "goal-resumed";
            case GoalMoved e -> "goal-moved";
            case GoalWarned e -> "goal-warned";
            case GoalBreached e -> "goal-breached";
            case GoalEscalated e -> "goal-escalated";
            case GoalStopped e -> "goal-stopped";
            case GoalCancelled e -> "goal-cancelled";
        };
    }

    /** The oldest form that can say all of this event. */
    static long form(ClockEvent event) {
        List<?> ahead = switch (event) {
            case GoalStarted e -> e.warnings();
            case GoalMoved e -> e.warnings();
            case GoalResumed e -> e.warnings();
            case GoalBreached e -> e.escalations();
            default -> List.of();
        };
        return ahead.isEmpty() ? 1 : 2;
    }

    static LogJsonObject write(LogJsonObject typed, ClockEvent event) {
        LogJsonObject json = typed.put("goal", event.goal()).put("cycle", event.cycle());
        return switch (event) {
            case GoalStarted e ->
                json.put("strength", e.strength())
                        .put("pin", e.pin().value())
                        .put("promise", e.promise())
                        .put("start", e.start())
                        .put("countsFrom", e.countsFrom())
                        .put("budget", e.budget())
                        .put("due", e.due())
                        .putWarnings("warnings", e.warnings())
                        .put("paused", e.paused());
            case GoalMoved e ->
                json.put("promise", e.promise())
                        .put("countsFrom", e.countsFrom())
                        .put("budget", e.budget())
                        .put("due", e.due())
                        .putWarnings("warnings", e.warnings())
                        .put("paused", e.paused());
            case GoalResumed e -> json.put("due", e.due()).putWarnings("warnings", e.warnings());
            case GoalWarned e -> json.put("warning", e.warning()).put("due", e.due());
            case GoalBreached e -> json.put("due", e.due()).putEscalations("escalations", e.escalations());
            case GoalEscalated e -> json.put("escalation", e.escalation());
            case GoalStopped e -> json.put("used", e.used());
            case GoalPaused e -> json;
            case GoalCancelled e -> json;
        };
    }

    static ClockEvent read(String type, LogJsonFields json) {
        return switch (type) {
            case "goal-started" ->
                new GoalStarted(
                        json.text("goal"),
                        json.smallNumber("cycle"),
                        json.constant("strength", Strength.class),
                        json.text("pin", PolicyHash::new),
                        json.smallNumber("promise"),
                        json.instant("start"),
                        json.instant("countsFrom"),
                        json.optionalDuration("budget"),
                        json.optionalInstant("due"),
                        json.warnings("warnings"),
                        json.flag("paused"));
            case "goal-moved" ->
                new GoalMoved(
                        json.text("goal"),
                        json.smallNumber("cycle"),
                        json.smallNumber("promise"),
                        json.instant("countsFrom"),
                        json.optionalDuration("budget"),
                        json.optionalInstant("due"),
                        json.warnings("warnings"),
                        json.flag("paused"));
            case "goal-paused" -> new GoalPaused(json.text("goal"), json.smallNumber("cycle"));
            case "goal-resumed" ->
                new GoalResumed(
                        json.text("goal"), json.smallNumber("cycle"), json.instant("due"), json.warnings("warnings"));
            case "goal-warned" ->
                new GoalWarned(
                        json.text("goal"), json.smallNumber("cycle"), json.smallNumber("warning"), json.instant("due"));
            case "goal-breached" ->
                new GoalBreached(
                        json.text("goal"),
                        json.smallNumber("cycle"),
                        json.instant("due"),
                        json.escalations("escalations"));
            case "goal-escalated" ->
                new GoalEscalated(json.text("goal"), json.smallNumber("cycle"), json.smallNumber("escalation"));
            case "goal-stopped" ->
                new GoalStopped(json.text("goal"), json.smallNumber("cycle"), json.text("used", StoredDuration::parse));
            case "goal-cancelled" -> new GoalCancelled(json.text("goal"), json.smallNumber("cycle"));
            default -> throw new IllegalArgumentException(json.path() + "/type is '" + type + "', which is not known");
        };
    }
}
