package org.ticketing.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.jackson.ExportWriter;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.storage.RecordedTickets;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;

/** Writes what was recorded at a desk to a file that stands alone. */
record Export(Storage storage, DeskId desk, Instant now, Console console) {

    static int run(String file, DeskId desk, Path data, Instant now, Console console) {
        return Offline.run(data, console, database -> {
            try {
                return new Export(JooqStorage.using(database), desk, now, console).to(Path.of(file));
            } catch (IOException e) {
                console.complain(new Text("%s can't be written: %s", "%s não pode ser gravado: %s").with(file, e));
                return CommandLine.FAILED;
            }
        });
    }

    private int to(Path file) throws IOException {
        Iterator<RecordedTicket> tickets = RecordedTickets.of(storage, desk).iterator();
        if (!tickets.hasNext()) {
            console.complain(new Text(
                            "There are no tickets of desk %s: see that the name is right",
                            "Não há chamados do atendimento %s: veja se o nome está certo")
                    .with(desk));
            return CommandLine.FAILED;
        }
        // What is not whole never bears the name of the file.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written = write(tickets, part, file.toString().endsWith(".gz"));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            console.say("%s: %s tickets".formatted(file, written), "%s: %s chamados".formatted(file, written));
            return CommandLine.DONE;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(Iterator<RecordedTicket> tickets, Path file, boolean compressed) throws IOException {
        Progress progress = new Progress(console, () -> 0, System::nanoTime);
        try (Writer out = writer(file, compressed)) {
            ExportWriter export = new ExportWriter(
                    out, desk, now, hash -> storage.policy(desk, hash).orElseThrow());
            while (tickets.hasNext()) {
                export.add(tickets.next());
                progress.ticket();
            }
            return export.end();
        }
    }

    private static Writer writer(Path file, boolean compressed) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new BufferedWriter(
                new OutputStreamWriter(compressed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }
}
