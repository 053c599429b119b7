package org.ticketing.jackson;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Timekeeping;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Links;
import org.ticketing.ticket.Passage;
import org.ticketing.ticket.Relation;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** The stored form of what tickets have to do with each other. */
final class JointJson {

    private JointJson() {}

    static String type(JointEvent event) {
        return switch (event) {
            case JointEvent.Linked e -> "linked";
            case JointEvent.Unlinked e -> "unlinked";
            case JointEvent.MergedInto e -> "merged-into";
            case JointEvent.Absorbed e -> "absorbed";
            case JointEvent.SplitFrom e -> "split-from";
            case JointEvent.SplitInto e -> "split-into";
        };
    }

    static LogJsonObject write(LogJsonObject json, JointEvent event) {
        json.put("other", event.other().toString());
        return switch (event) {
            case JointEvent.Linked e -> json.put("relation", e.relation());
            case JointEvent.Unlinked e -> json.put("relation", e.relation());
            case JointEvent.MergedInto e -> json;
            case JointEvent.Absorbed e ->
                json.putTexts("concerned", people(e.concerned())).put("owed", write(e.owed()));
            case JointEvent.SplitFrom e ->
                json.put("passages", e.passages(), JointJson::write).put("owed", write(e.owed()));
            case JointEvent.SplitInto e -> json.put("passages", e.passages(), JointJson::write);
        };
    }

    /** Nothing, if the type is of another kind of event. */
    static @Nullable JointEvent read(String type, LogJsonFields json) {
        return switch (type) {
            case "linked" -> new JointEvent.Linked(other(json), json.constant("relation", Relation.class));
            case "unlinked" -> new JointEvent.Unlinked(other(json), json.constant("relation", Relation.class));
            case "merged-into" -> new JointEvent.MergedInto(other(json));
            case "absorbed" -> new JointEvent.Absorbed(other(json), people(json), owed(json));
            case "split-from" -> new JointEvent.SplitFrom(other(json), passages(json), owed(json));
            case "split-into" -> new JointEvent.SplitInto(other(json), passages(json));
            default -> null;
        };
    }

    private static TicketId other(LogJsonFields json) {
        return json.text("other", TicketId::parse);
    }

    private static LogJsonObject write(Timekeeping owed) {
        return TicketJson.write(owed, null, LogJsonObject.empty());
    }

    private static Timekeeping owed(LogJsonFields json) {
        return TicketJson.time(json.object("owed"), null);
    }

    private static LogJsonObject write(Passage passage) {
        return LogJsonObject.empty()
                .put("ticket", passage.ticket().toString())
                .put("id", passage.id().toString());
    }

    private static List<Passage> passages(LogJsonFields json) {
        return json.list(
                "passages",
                passage -> new Passage(passage.text("ticket", TicketId::parse), passage.text("id", UUID::fromString)));
    }

    static LogJsonObject write(Links links) {
        return LogJsonObject.empty()
                .put("others", links.others(), JointJson::write)
                .put(
                        "mergedInto",
                        links.mergedInto() == null ? null : links.mergedInto().toString())
                .putTexts(
                        "absorbed",
                        links.absorbed().stream().map(TicketId::toString).toList())
                .putTexts("concerned", people(links.concerned()));
    }

    private static LogJsonObject write(Links.To to) {
        return LogJsonObject.empty().put("ticket", to.ticket().toString()).put("relation", to.relation());
    }

    static @Nullable Links read(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Links(
                        json.list(
                                "others",
                                to -> new Links.To(
                                        to.text("ticket", TicketId::parse), to.constant("relation", Relation.class))),
                        json.optional("mergedInto", TicketId::parse),
                        json.textsInOrder("absorbed").stream()
                                .map(TicketId::parse)
                                .toList(),
                        people(json));
    }

    private static List<String> people(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static List<PersonId> people(LogJsonFields json) {
        return json.textsInOrder("concerned").stream().map(PersonId::new).toList();
    }
}
