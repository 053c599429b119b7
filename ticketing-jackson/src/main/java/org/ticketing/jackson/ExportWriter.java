package org.ticketing.jackson;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;
import tools.jackson.databind.JsonNode;

/**
 * Writes what was recorded at a desk as JSON Lines, so that it can be audited and replayed anywhere, without the store it
 * comes from. In this order:
 *
 * <ol>
 *   <li>what this is: {@code {"export":"tickets","v":1,"desk":…,"until":…}}, with the instant up to which it tells;
 *   <li>a ticket a line: {@code {"ticket":…,"events":[…]}}, each event as {@link LogJson} stores it in its place; and before
 *       the first ticket that a policy has decided on, that policy: {@code {"policy":…,"document":{…}}};
 *   <li>{@code {"end":true,"tickets":…}}, without which the file is not whole.
 * </ol>
 *
 * <p>It holds what events hold: closed vocabulary, numbers, instants and ids, and never people's words. Nothing but the hashes
 * of policies is kept in memory.
 */
public final class ExportWriter {

    static final String KIND = "tickets";
    static final long VERSION = 1;

    private final Writer out;
    private final Function<PolicyHash, SupportPolicy> policies;
    private final Set<PolicyHash> written = new HashSet<>();
    private long tickets;

    /**
     * Begins an export.
     *
     * @param out stays open when the export ends; characters beyond ASCII are written as they are, so let it write UTF-8
     * @param until the instant up to which the tickets tell all that happened
     * @param policies every policy that events name, by its hash
     */
    public ExportWriter(Writer out, DeskId desk, Instant until, Function<PolicyHash, SupportPolicy> policies)
            throws IOException {
        this.out = out;
        this.policies = policies;
        line(LogJsonObject.empty()
                .put("export", KIND)
                .put("v", VERSION)
                .put("desk", desk.value())
                .put("until", until));
    }

    /** Adds tickets, one after the other. */
    public void addAll(Iterator<RecordedTicket> more) throws IOException {
        while (more.hasNext()) {
            add(more.next());
        }
    }

    /** Adds a ticket, and before it the policies that it is the first to need. */
    public void add(RecordedTicket ticket) throws IOException {
        LogJsonObject json = LogJsonObject.empty()
                .put("ticket", ticket.id().toString())
                .put("events", ticket.log(), LogJson::object);
        for (PolicyHash hash : policies(json.node())) {
            if (written.add(hash)) {
                add(policies.apply(hash));
            }
        }
        line(json);
        tickets++;
    }

    /**
     * Says that this is all. Without this line the export can't be read.
     *
     * @return how many tickets it holds
     */
    public long end() throws IOException {
        line(LogJsonObject.empty().put("end", true).put("tickets", tickets));
        out.flush();
        return tickets;
    }

    /** The policies that events name, whatever events those are: what decided on them, and what cycles are pinned to. */
    static Set<PolicyHash> policies(JsonNode ticket) {
        Set<String> named = new LinkedHashSet<>();
        for (JsonNode recorded : ticket.path("events")) {
            JsonNode event = recorded.path("event");
            event.path("policy").stringValueOpt().ifPresent(named::add);
            event.path("pin").stringValueOpt().ifPresent(named::add);
        }
        return named.stream().map(PolicyHash::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(SupportPolicy policy) throws IOException {
        // The document is canonical JSON already: not a character of it may change.
        line("{\"policy\":\"" + policy.hash() + "\",\"document\":"
                + policy.document().json() + "}");
    }

    private void line(LogJsonObject json) throws IOException {
        line(json.node().toString());
    }

    private void line(String json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
