package org.ticketing.jackson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.problem.InvalidExport;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;
import tools.jackson.databind.JsonNode;

/** A ticket in an export, not read yet: so that several threads can each read some. */
public final class ExportedTicket {

    private final long line;
    private final String json;
    private final ExportReader export;

    ExportedTicket(long line, String json, ExportReader export) {
        this.line = line;
        this.json = json;
        this.export = export;
    }

    /**
     * Reads it; any thread may.
     *
     * @throws InvalidExport if it is not as a store has recorded it
     */
    public RecordedTicket read() {
        return ExportLine.read(line, json, fields -> {
            TicketId id = fields.text("ticket", TicketId::parse);
            List<Recorded> log = fields.list("events", LogJson::recorded);
            requireOrder(id, log);
            requirePolicies(id, fields.node());
            return new RecordedTicket(id, log);
        });
    }

    private void requireOrder(TicketId id, List<Recorded> log) {
        List<Text> wrong = new ArrayList<>();
        if (log.isEmpty()) {
            wrong.add(new Text("ticket %s has no events", "o chamado %s não tem eventos").with(id));
        }
        long next = 1;
        Instant last = Instant.MIN;
        for (Recorded recorded : log) {
            misplaced(id, recorded, next++, last).ifPresent(wrong::add);
            last = recorded.at();
        }
        if (!wrong.isEmpty()) {
            throw new InvalidExport(
                    line,
                    new Text(
                            wrong.get(0).en() + ": the file was changed, or put together of parts; export it again",
                            wrong.get(0).pt() + ": o arquivo foi alterado ou montado de partes; exporte de novo"));
        }
    }

    private static Optional<Text> misplaced(TicketId id, Recorded recorded, long next, Instant last) {
        if (recorded.sequence() != next) {
            return Optional.of(new Text(
                            "event %s of ticket %s stands where event %s belongs",
                            "o evento %s do chamado %s está no lugar do evento %s")
                    .with(recorded.sequence(), id, next));
        }
        if (recorded.at().isBefore(last)) {
            return Optional.of(new Text(
                            "event %s of ticket %s happened before the event that precedes it",
                            "o evento %s do chamado %s aconteceu antes do evento que o precede")
                    .with(next, id));
        }
        if (recorded.event() instanceof TicketEvent.Opened != (next == 1)) {
            return Optional.of(new Text(
                            "event %s of ticket %s is out of place: a ticket is opened by its first event and no other",
                            "o evento %s do chamado %s está fora do lugar: um chamado é aberto pelo seu primeiro"
                                    + " evento e por nenhum outro")
                    .with(next, id));
        }
        return Optional.empty();
    }

    private void requirePolicies(TicketId id, JsonNode node) {
        for (PolicyHash hash : ExportWriter.policies(node)) {
            if (!export.knows(hash)) {
                throw new InvalidExport(
                        line,
                        new Text(
                                        "ticket %s names policy %s, which does not stand before it: the file was"
                                                + " changed; export it again",
                                        "o chamado %s cita a política %s, que não está antes dele: o arquivo foi"
                                                + " alterado; exporte de novo")
                                .with(id, hash.brief()));
            }
        }
    }
}
