package org.ticketing.jackson;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.ticketing.Download;
import org.ticketing.HeldChat;
import org.ticketing.HeldOrganisation;
import org.ticketing.HeldTicket;
import org.ticketing.contact.Contact;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.directory.Member;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.knowledge.Rating;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.KnowledgeDeed;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.AttachmentView;
import org.ticketing.view.EntryView;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.QuoteView;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What is held on somebody, as an archive has it; words that are erased are left out. */
final class HeldJson {

    private HeldJson() {}

    static LogJsonObject of(HeldTicket held) {
        TicketDetails details = held.details();
        Ticket ticket = details.summary().ticket();
        LogJsonObject fields = LogJsonObject.empty();
        new TreeMap<>(details.fields()).forEach(fields::put);
        LogJsonObject reasons = LogJsonObject.empty();
        new TreeMap<>(details.reasons()).forEach((sequence, reason) -> reasons.put(String.valueOf(sequence), reason));
        return LogJsonObject.empty()
                .put("id", ticket.id().toString())
                .put("code", ticket.code())
                .put("organisation", ticket.opening().organisation().value())
                .put("requester", ticket.opening().requester().value())
                .put("opener", ticket.opening().opener().value())
                .put(
                        "assignee",
                        ticket.progress().assignee() == null
                                ? null
                                : ticket.progress().assignee().value())
                .put("channel", ticket.opening().channel())
                .put("kind", ticket.triage().kind())
                .put("priority", ticket.triage().priority())
                .put("complexity", ticket.triage().complexity())
                .put("area", ticket.triage().area())
                .put("phase", ticket.phase())
                .put("openedAt", ticket.opening().at())
                .put("changedAt", ticket.changedAt())
                .put("title", details.summary().title().orElse(null))
                .put("description", details.description().orElse(null))
                .put("fields", fields)
                .put("attachments", details.attachments(), HeldJson::of)
                .put("entries", details.entries(), HeldJson::of)
                .put("reasons", reasons)
                .put("quotes", details.quotes(), HeldJson::of)
                .put("events", held.history().events(), LogJson::object);
    }

    private static LogJsonObject of(EntryView entry) {
        return LogJsonObject.empty()
                .put("at", entry.at())
                .put("author", entry.author().value())
                .put("side", entry.side())
                .put("visibility", entry.visibility())
                .put("channel", entry.channel())
                .put("text", entry.text().orElse(null))
                .put("attachments", entry.attachments(), HeldJson::of);
    }

    private static LogJsonObject of(AttachmentView file) {
        return LogJsonObject.empty()
                .put("id", file.id().toString())
                .put("name", file.name().orElse(null))
                .put("type", file.type())
                .put("size", file.size())
                .put("sha256", file.sha256().orElse(null));
    }

    static LogJsonObject of(Download file) {
        return LogJsonObject.empty()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.size())
                .put("sha256", file.sha256());
    }

    private static LogJsonObject of(QuoteView quote) {
        return LogJsonObject.empty()
                .put("version", quote.version())
                .put("at", quote.offeredAt())
                .put("by", quote.by().value())
                .put("kind", quote.kind())
                .put("state", quote.state())
                .put("validUntil", quote.validUntil())
                .put("total", CommerceJson.write(quote.total()))
                .put("lines", quote.lines(), HeldJson::of);
    }

    private static LogJsonObject of(QuoteView.Line line) {
        return LogJsonObject.empty()
                .put("item", line.item().orElse(null))
                .put("text", line.text().orElse(null))
                .put("amount", CommerceJson.write(line.amount()));
    }

    static LogJsonObject of(HeldOrganisation held) {
        LogJsonObject texts = LogJsonObject.empty();
        held.history().texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(TextId::value)))
                .forEach(text -> texts.put(text.getKey().toString(), text.getValue()));
        return LogJsonObject.empty()
                .put("organisation", held.id().value())
                .put("members", held.members(), HeldJson::of)
                .put("events", held.history().events(), HeldJson::of)
                .put("texts", texts);
    }

    private static LogJsonObject of(MemberDetails details) {
        Member member = details.member();
        return LogJsonObject.empty()
                .put("person", member.person().value())
                .put("since", member.since())
                .put("administrator", member.administrator())
                .put("standing", member.standing())
                .put("seat", member.seat())
                .putTexts("flags", member.flags())
                .put("name", details.name().orElse(null))
                .put("email", details.email().orElse(null))
                .put("lastSeen", details.lastSeen().orElse(null));
    }

    private static LogJsonObject of(RecordedEvent recorded) {
        return LogJsonObject.empty()
                .put("sequence", recorded.sequence())
                .put("at", recorded.at())
                .put("by", recorded.by().value())
                .put("event", OrganisationEventJson.write(recorded.event()));
    }

    static LogJsonObject of(Receipt receipt) {
        LogJsonObject json = LogJsonObject.empty()
                .put("at", receipt.at())
                .put("ticket", receipt.ticket().toString())
                .put("code", receipt.code())
                .put("version", receipt.version());
        receipt.key().ifPresent(key -> json.put("action", key.action()).put("key", key.key()));
        return json;
    }

    static LogJsonObject of(OrganisationReceipt receipt) {
        LogJsonObject json = LogJsonObject.empty()
                .put("at", receipt.at())
                .put("organisation", receipt.organisation().value())
                .put("version", receipt.version());
        receipt.key().ifPresent(key -> json.put("command", key.command()).put("key", key.key()));
        return json;
    }

    static LogJsonObject of(RefusedAttempt attempt) {
        TicketId ticket = attempt.ticket();
        RefusedAttempt.ToDirectory directory = attempt.directory();
        return LogJsonObject.empty()
                .put("at", attempt.at())
                .put("action", attempt.action())
                .put("channel", attempt.channel())
                .put("ticket", ticket == null ? null : ticket.toString())
                .put(
                        "organisation",
                        directory == null ? null : directory.organisation().value())
                .put("command", directory == null ? null : directory.command())
                .put("code", attempt.code());
    }

    static LogJsonObject of(Contact contact) {
        PersonId caller = contact.caller();
        OrganisationId organisation = contact.organisation();
        TicketId ticket = contact.ticket();
        return LogJsonObject.empty()
                .put("at", contact.at())
                .put("channel", contact.channel())
                .put("caller", caller == null ? null : caller.value())
                .put("organisation", organisation == null ? null : organisation.value())
                .put("recognition", contact.recognition())
                .put("wish", contact.wish())
                .put("ticket", ticket == null ? null : ticket.toString())
                .put("recordedBy", contact.recordedBy().value())
                .put("refusal", contact.refusal())
                .put("words", contact.words().orElse(null));
    }

    static LogJsonObject of(TicketRead read) {
        return LogJsonObject.empty()
                .put("at", read.at())
                .put("by", read.by().value())
                .put("ticket", read.ticket() == null ? null : read.ticket().toString())
                .put("chat", read.chat() == null ? null : read.chat().toString())
                .put("channel", read.channel())
                .put("shown", read.shown());
    }

    static LogJsonObject of(KnowledgeDeed deed) {
        return LogJsonObject.empty()
                .put("item", deed.item().toString())
                .put("sequence", deed.recorded().sequence())
                .put("at", deed.recorded().at())
                .put("event", KnowledgeJson.object(deed.recorded().event()));
    }

    static LogJsonObject of(Rating rating) {
        return LogJsonObject.empty()
                .put("at", rating.at())
                .put("article", rating.article().toString())
                .put("edition", rating.edition())
                .put("stars", rating.stars())
                .put("improvement", rating.improvement());
    }

    static LogJsonObject of(HeldChat held) {
        LogJsonObject texts = LogJsonObject.empty();
        held.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(TextId::value)))
                .forEach(text -> texts.put(text.getKey().toString(), text.getValue()));
        return LogJsonObject.empty()
                .put("chat", held.chat().id().toString())
                .put("organisation", held.chat().asking().organisation().value())
                .put("state", held.chat().state())
                .put("events", held.events(), HeldJson::of)
                .put("texts", texts);
    }

    private static LogJsonObject of(RecordedChat recorded) {
        PersonId by = recorded.by();
        return LogJsonObject.empty()
                .put("sequence", recorded.sequence())
                .put("at", recorded.at())
                .put("by", by == null ? null : by.value())
                .put("event", ChatJson.object(recorded.event()));
    }

    static LogJsonObject of(ChatReceipt receipt) {
        LogJsonObject json = LogJsonObject.empty()
                .put("at", receipt.at())
                .put("chat", receipt.chat().toString())
                .put("version", receipt.version());
        receipt.key().ifPresent(key -> json.put("command", key.command()).put("key", key.key()));
        return json;
    }

    static LogJsonObject of(KnowledgeReceipt receipt) {
        LogJsonObject json = LogJsonObject.empty()
                .put("at", receipt.at())
                .put("item", receipt.item().toString())
                .put("version", receipt.version());
        receipt.key().ifPresent(key -> json.put("command", key.command()).put("key", key.key()));
        return json;
    }
}
