package org.ticketing.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.jackson.ExportWriter;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/** Writes an export of made-up tickets, to try what-if on a file of any length. */
public final class MadeUpExport {

    private static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");

    private MadeUpExport() {}

    /** Takes the file and the number of tickets. */
    public static void main(String[] args) throws IOException {
        SupportPolicy policy = PolicyFiles.readYaml(Policies.yaml("sismais"));
        try (Writer out = Files.newBufferedWriter(Path.of(args[0]))) {
            ExportWriter export = new ExportWriter(out, policy.desk(), UNTIL, hash -> policy);
            long events = 0;
            for (int number = 0; number < Integer.parseInt(args[1]); number++) {
                TicketLife.Log life = TicketLife.of(policy, number);
                events += life.log().size();
                export.add(new RecordedTicket(life.ticket().id(), life.log()));
            }
            System.out.printf("%s: %,d tickets with %,d events%n", args[0], export.end(), events);
        }
    }
}
