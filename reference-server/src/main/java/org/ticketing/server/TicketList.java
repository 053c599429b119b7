package org.ticketing.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.audit.Comparison;
import org.ticketing.audit.Deviation;
import org.ticketing.audit.Difference;
import org.ticketing.audit.Outcome;
import org.ticketing.audit.WhatIfText;
import org.ticketing.jackson.LogJson;
import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file with what is to be said of single tickets, a line each: what would change in a cycle, a log that deviates, names
 * that the candidate does not know. Tickets of which there is nothing to say are not in it.
 */
final class TicketList implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Writer out;
    private final boolean asJson;
    private final WhatIfText text;

    private TicketList(@Nullable Writer out, boolean asJson, WhatIfText text) {
        this.out = out;
        this.asJson = asJson;
        this.text = text;
    }

    /** A list in a file; nowhere, if none is wanted. */
    static TicketList to(Optional<String> file, WhatIfText text) throws IOException {
        boolean asJson = file.filter(name -> name.endsWith(".jsonl") || name.endsWith(".json"))
                .isPresent();
        BufferedWriter out = file.isPresent() ? Files.newBufferedWriter(Path.of(file.get())) : null;
        return new TicketList(out, asJson, text);
    }

    void add(Comparison ticket, List<Deviation> deviations) {
        if (out == null) {
            return;
        }
        if (!deviations.isEmpty()) {
            line(
                    asJson
                            ? json(ticket, deviations)
                            : Deviations.text(ticket, deviations).in(text.language()));
        }
        if (!ticket.unknown().isEmpty()) {
            line(asJson ? unknown(ticket) : text.withoutAnswer(ticket));
        }
        for (Difference difference : ticket.differences()) {
            line(asJson ? json(ticket, difference) : text.line(ticket.code(), difference));
        }
    }

    private static String json(Comparison ticket, Difference difference) {
        ObjectNode json = about(ticket).put("goal", difference.goal()).put("cycle", difference.cycle());
        difference.was().ifPresent(was -> json.set("recorded", json(was)));
        difference.wouldBe().ifPresent(wouldBe -> json.set("candidate", json(wouldBe)));
        difference.later().ifPresent(later -> json.put("later", later.toString()));
        return json.toString();
    }

    private static ObjectNode json(Outcome outcome) {
        ObjectNode json = JSON.createObjectNode()
                .put("strength", Key.of(outcome.strength()))
                .put("result", Key.of(outcome.result()));
        outcome.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    private static String json(Comparison ticket, List<Deviation> deviations) {
        Deviation first = deviations.get(0);
        ObjectNode json = about(ticket).put("goal", first.goal());
        ObjectNode deviation = json.putObject("deviation").put("places", deviations.size());
        first.recorded().ifPresent(recorded -> deviation.set("recorded", json(recorded)));
        first.recomputed().ifPresent(recomputed -> deviation.set("recomputed", json(recomputed)));
        return json.toString();
    }

    private static JsonNode json(Recorded recorded) {
        return JSON.readTree(LogJson.write(recorded));
    }

    private static String unknown(Comparison ticket) {
        ObjectNode json = about(ticket);
        ticket.unknown().forEach(json.putArray("unknown")::add);
        return json.toString();
    }

    private static ObjectNode about(Comparison ticket) {
        return JSON.createObjectNode().put("ticket", ticket.ticket().toString()).put("code", ticket.code());
    }

    private void line(String line) {
        try {
            if (out != null) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
