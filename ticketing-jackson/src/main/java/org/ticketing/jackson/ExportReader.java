package org.ticketing.jackson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidExport;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Text;

/**
 * Reads what {@link ExportWriter} wrote, a line at a time, so that a file of any length fits. For one thread; the tickets that
 * it hands out may be read by others.
 */
public final class ExportReader implements AutoCloseable {

    private static final String TICKET = "{\"ticket\":";

    private final ExportLines lines;
    private final DeskId desk;
    private final Instant until;
    private final Map<PolicyHash, SupportPolicy> known = new ConcurrentHashMap<>();
    private final List<SupportPolicy> policies = new ArrayList<>();
    private long tickets;

    private ExportReader(ExportLines lines) {
        this.lines = lines;
        LogJsonTree header = lines.header();
        this.desk = lines.read(header, fields -> fields.text("desk", DeskId::new));
        this.until = lines.read(header, fields -> fields.instant("until"));
    }

    /**
     * Opens a file, compressed with gzip or not.
     *
     * @throws InvalidExport if it is no export
     * @throws IOException if it can't be read
     */
    public static ExportReader open(Path file) throws IOException {
        ExportLines lines = ExportLines.open(file);
        try {
            return new ExportReader(lines);
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /** Whose tickets these are. */
    public DeskId desk() {
        return desk;
    }

    /** The instant up to which the tickets tell all that happened. */
    public Instant until() {
        return until;
    }

    /** The policies that decided on the tickets, as far as they have been read, in their order in the file. */
    public List<SupportPolicy> policies() {
        return List.copyOf(policies);
    }

    /**
     * A policy of this export; any thread may ask.
     *
     * @throws IllegalArgumentException if no ticket that has been read names it
     */
    public SupportPolicy policy(PolicyHash hash) {
        SupportPolicy policy = known.get(hash);
        if (policy == null) {
            throw new IllegalArgumentException("no ticket names policy " + hash);
        }
        return policy;
    }

    boolean knows(PolicyHash hash) {
        return known.containsKey(hash);
    }

    /** How much of the file has been read: from 0 to 1. */
    public double portionRead() {
        return lines.portionRead();
    }

    /**
     * The tickets, in the order of the file; once only. What is wrong with the file comes to light as it is read: as
     * {@link InvalidExport}, or as {@link java.io.UncheckedIOException} if it can't be read.
     */
    public Stream<ExportedTicket> tickets() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Tickets(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private final class Tickets implements Iterator<ExportedTicket> {

        private @Nullable ExportedTicket next = find();

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ExportedTicket next() {
            ExportedTicket found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = find();
            return found;
        }
    }

    /** The next ticket, or nothing at the end. */
    private @Nullable ExportedTicket find() {
        while (true) {
            String json = lines.next();
            // Most lines are tickets, and those are left to whoever reads them.
            if (json.startsWith(TICKET)) {
                return ticket(json);
            }
            LogJsonTree fields = lines.read(json);
            if (fields.node().has("ticket")) {
                return ticket(json);
            }
            if (fields.node().has("end")) {
                end(fields);
                return null;
            }
            take(fields);
        }
    }

    private ExportedTicket ticket(String json) {
        tickets++;
        return new ExportedTicket(lines.number(), json, this);
    }

    private void take(LogJsonTree fields) {
        String hash = lines.read(fields, line -> line.text("policy"));
        SupportPolicy policy = parsed(lines.read(fields, line -> line.object("document")));
        if (!policy.hash().value().equals(hash)) {
            throw lines.wrong(new Text(
                            "the document is not that of policy %s: the file was changed; export it again",
                            "o documento não é o da política %s: o arquivo foi alterado; exporte de novo")
                    .with(hash));
        }
        if (!policy.desk().equals(desk)) {
            throw lines.wrong(new Text(
                            "this is a policy of desk %s, and the export is of desk %s: export it again",
                            "esta é uma política do atendimento %s, e a exportação é do atendimento %s: exporte de"
                                    + " novo")
                    .with(policy.desk(), desk));
        }
        if (known.put(policy.hash(), policy) == null) {
            policies.add(policy);
        }
    }

    private SupportPolicy parsed(LogJsonTree document) {
        try {
            return PolicyFiles.readJson(document.node().toString());
        } catch (InvalidPolicy e) {
            throw lines.wrong(e.text());
        }
    }

    private void end(LogJsonTree fields) {
        long said = lines.read(fields, line -> line.number("tickets"));
        if (said != tickets) {
            throw lines.wrong(new Text(
                            "the export ends with %s tickets, but %s stand in the file: lines were dropped or added;"
                                    + " export it again",
                            "a exportação termina com %s chamados, mas há %s no arquivo: linhas foram tiradas ou"
                                    + " incluídas; exporte de novo")
                    .with(said, tickets));
        }
        lines.requireLast();
    }
}
