package org.ticketing.jackson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.AfterEvent.ClosedUnanswered;
import org.ticketing.ticket.AfterEvent.ClosingAnnounced;
import org.ticketing.ticket.AfterEvent.ClosingCalledOff;
import org.ticketing.ticket.AfterEvent.ClosingPlanned;
import org.ticketing.ticket.AfterEvent.Followed;
import org.ticketing.ticket.AfterEvent.Rated;
import org.ticketing.ticket.AfterEvent.Tagged;
import org.ticketing.ticket.AfterEvent.WatchersChanged;
import org.ticketing.ticket.Aftermath;
import org.ticketing.ticket.PlannedClosing;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** The stored form of what happens to a ticket beside the work on it, and of what it has of that. */
final class AfterJson {

    static final Set<String> TYPES = Set.of(
            "closing-planned",
            "closing-called-off",
            "closing-announced",
            "closed-unanswered",
            "rated",
            "followed",
            "watchers-changed",
            "tagged");

    private AfterJson() {}

    static String type(AfterEvent event) {
        return switch (event) {
            case ClosingPlanned e -> "closing-planned";
            case ClosingCalledOff e -> "closing-called-off";
            case ClosingAnnounced e -> "closing-announced";
            case ClosedUnanswered e -> "closed-unanswered";
            case Rated e -> "rated";
            case Followed e -> "followed";
            case WatchersChanged e -> "watchers-changed";
            case Tagged e -> "tagged";
        };
    }

    static LogJsonObject write(LogJsonObject json, AfterEvent event) {
        return switch (event) {
            case ClosingPlanned e ->
                json.put("rule", e.rule())
                        .put("of", e.of())
                        .put("since", e.since())
                        .put("remindAt", e.remindAt())
                        .put("closeAt", e.closeAt());
            case ClosingCalledOff e -> json.put("rule", e.rule());
            case ClosingAnnounced e -> json.put("rule", e.rule()).put("closeAt", e.closeAt());
            case ClosedUnanswered e -> json.put("rule", e.rule());
            case Rated e -> {
                LogJsonObject stars = json.put("stars", e.stars());
                yield e.comment() == null ? stars : stars.put("comment", e.comment());
            }
            case Followed e -> json.put("ended", e.ended().toString());
            case WatchersChanged e -> json.putTexts("added", ids(e.added())).putTexts("removed", ids(e.removed()));
            case Tagged e -> json.putTexts("added", e.added()).putTexts("removed", e.removed());
        };
    }

    static AfterEvent read(String type, LogJsonFields json) {
        return switch (type) {
            case "closing-planned" ->
                new ClosingPlanned(
                        json.text("rule"),
                        json.constant("of", Silence.class),
                        json.instant("since"),
                        json.optionalInstant("remindAt"),
                        json.instant("closeAt"));
            case "closing-called-off" -> new ClosingCalledOff(json.text("rule"));
            case "closing-announced" -> new ClosingAnnounced(json.text("rule"), json.instant("closeAt"));
            case "closed-unanswered" -> new ClosedUnanswered(json.text("rule"));
            case "rated" -> new Rated(json.smallNumber("stars"), json.has("comment") ? json.textRef("comment") : null);
            case "followed" -> new Followed(json.text("ended", TicketId::parse));
            case "watchers-changed" -> new WatchersChanged(people(json, "added"), people(json, "removed"));
            case "tagged" -> new Tagged(json.textsInOrder("added"), json.textsInOrder("removed"));
            default -> throw new IllegalArgumentException("no such event: " + type);
        };
    }

    private static List<String> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static List<PersonId> people(LogJsonFields json, String name) {
        return json.textsInOrder(name).stream().map(PersonId::new).toList();
    }

    static LogJsonObject write(Aftermath aftermath) {
        LogJsonObject json = LogJsonObject.empty()
                .putUnlessNull("closing", aftermath.closing(), AfterJson::write)
                .putUnlessNull("rating", aftermath.rating(), AfterJson::write)
                .put(
                        "follows",
                        aftermath.follows() == null ? null : aftermath.follows().toString());
        if (!aftermath.watchers().isEmpty()) {
            json.putTexts("watchers", ids(List.copyOf(aftermath.watchers())));
        }
        return aftermath.tags().isEmpty() ? json : json.putTexts("tags", aftermath.tags());
    }

    private static LogJsonObject write(PlannedClosing closing) {
        return LogJsonObject.empty()
                .put("rule", closing.rule())
                .put("of", closing.of())
                .put("since", closing.since())
                .put("remindAt", closing.remindAt())
                .put("closeAt", closing.closeAt());
    }

    private static LogJsonObject write(Aftermath.Stars rating) {
        return LogJsonObject.empty().put("stars", rating.stars()).put("at", rating.at());
    }

    static @Nullable Aftermath read(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Aftermath(
                        closing(json.optionalObject("closing")),
                        rating(json.optionalObject("rating")),
                        json.optional("follows", TicketId::parse),
                        json.optionalTexts("watchers").stream()
                                .map(PersonId::new)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        Set.copyOf(json.optionalTexts("tags")));
    }

    private static @Nullable PlannedClosing closing(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new PlannedClosing(
                        json.text("rule"),
                        json.constant("of", Silence.class),
                        json.instant("since"),
                        json.optionalInstant("remindAt"),
                        json.instant("closeAt"));
    }

    private static Aftermath.@Nullable Stars rating(@Nullable LogJsonFields json) {
        return json == null ? null : new Aftermath.Stars(json.smallNumber("stars"), json.instant("at"));
    }
}
