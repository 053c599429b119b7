package org.ticketing.jackson;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ticketing.Download;
import org.ticketing.HeldOrganisation;
import org.ticketing.HeldTicket;
import org.ticketing.PersonalArchive;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/**
 * Writes a copy of all that is held on somebody as one ZIP of JSON files, as it is read: nothing but the ticket at hand is kept
 * in memory. The names of the files are made of codes and numbers alone, so that no id can lead out of the folder in
 * which the file is opened.
 *
 * <ul>
 *   <li>{@code about.json}: of whom, for whom, and when;
 *   <li>{@code tickets/CODE.json}: each ticket with what was written in it, and its events as {@link LogJson} stores them;
 *   <li>{@code attachments/ID}: the content of each file that was attached, whose name stands in the ticket, and of those
 *       that wait to be;
 *   <li>{@code directory/N.json}: each organisation with its people, and what happened with them;
 *   <li>{@code receipts.json}, {@code directory-receipts.json}, {@code refusals.json}, {@code contacts.json}, {@code
 *       reads.json}: what else is noted;
 *   <li>{@code knowledge.json}, {@code ratings.json}, {@code knowledge-receipts.json}: what they wrote, looked for and thought of
 *       articles;
 *   <li>{@code chats.json}, {@code chat-receipts.json}: the live chats that they were in, with what was written in them;
 *       reads.json}, {@code silenced.json}, {@code uploads.json}: what else is noted.
 * </ul>
 */
public final class PersonalArchiveFile {

    private static final long VERSION = 1;

    private final ZipOutputStream zip;
    private final Writer text;
    private final LocalDateTime at;

    private PersonalArchiveFile(OutputStream out, LocalDateTime at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.at = at;
    }

    /**
     * Writes an archive.
     *
     * @param out stays open
     */
    public static void write(PersonalArchive archive, OutputStream out) throws IOException {
        write(archive, Map.of(), out);
    }

    /**
     * Writes an archive together with what else the host holds on somebody.
     *
     * @param more JSON by the names of the files
     * @param out stays open
     */
    public static void write(PersonalArchive archive, Map<String, String> more, OutputStream out) throws IOException {
        LocalDateTime at = LocalDateTime.ofInstant(archive.at(), ZoneOffset.UTC);
        new PersonalArchiveFile(out, at).write(archive, more);
    }

    private void write(PersonalArchive archive, Map<String, String> more) throws IOException {
        file("about.json", about(archive));
        try (Stream<HeldTicket> tickets = archive.tickets().get()) {
            for (Iterator<HeldTicket> each = tickets.iterator(); each.hasNext(); ) {
                HeldTicket ticket = each.next();
                String code = ticket.details().summary().ticket().code();
                file("tickets/" + code + ".json", HeldJson.of(ticket));
                files(ticket.files().iterator());
            }
        }
        try (Stream<HeldOrganisation> directory = archive.directory().get()) {
            int number = 0;
            for (Iterator<HeldOrganisation> each = directory.iterator(); each.hasNext(); ) {
                file("directory/" + ++number + ".json", HeldJson.of(each.next()));
            }
        }
        list("receipts.json", archive.receipts(), HeldJson::of);
        list("directory-receipts.json", archive.directoryReceipts(), HeldJson::of);
        list("refusals.json", archive.refusals(), HeldJson::of);
        list("contacts.json", archive.contacts(), HeldJson::of);
        list("reads.json", archive.reads(), HeldJson::of);
        list("knowledge.json", archive.knowledge(), HeldJson::of);
        list("ratings.json", archive.ratings(), HeldJson::of);
        list("knowledge-receipts.json", archive.knowledgeReceipts(), HeldJson::of);
        list("chats.json", archive.chats(), HeldJson::of);
        list("chat-receipts.json", archive.chatReceipts(), HeldJson::of);
        list(
                "silenced.json",
                archive.silenced(),
                occasion -> LogJsonObject.empty().put("occasion", occasion));
        list("uploads.json", archive.uploads(), HeldJson::of);
        try (Stream<Download> uploads = archive.uploads().get()) {
            files(uploads.iterator());
        }
        for (Map.Entry<String, String> file : more.entrySet()) {
            begin(file.getKey());
            text.write(file.getValue());
            end();
        }
        zip.finish();
        zip.flush();
    }

    private static LogJsonObject about(PersonalArchive archive) {
        return LogJsonObject.empty()
                .put("archive", "personal-data")
                .put("v", VERSION)
                .put("desk", archive.desk().value())
                .put("person", archive.person().map(PersonId::value).orElse(null))
                .put(
                        "organisation",
                        archive.organisation().map(OrganisationId::value).orElse(null))
                .put("madeFor", archive.of().value())
                .put("at", archive.at());
    }

    private void files(Iterator<Download> files) throws IOException {
        while (files.hasNext()) {
            Download file = files.next();
            zip.putNextEntry(entry("attachments/" + file.id()));
            file.writeTo(zip);
            zip.closeEntry();
        }
    }

    private void file(String name, LogJsonObject content) throws IOException {
        begin(name);
        text.write(content.node().toPrettyString());
        end();
    }

    private <T> void list(String name, Supplier<Stream<T>> all, Function<T, LogJsonObject> how) throws IOException {
        begin(name);
        text.write("[");
        try (Stream<T> stream = all.get()) {
            String between = "\n";
            for (Iterator<T> each = stream.iterator(); each.hasNext(); ) {
                text.write(between);
                text.write(how.apply(each.next()).node().toString());
                between = ",\n";
            }
        }
        text.write("]");
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(entry(name));
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        return entry;
    }

    private void end() throws IOException {
        text.write("\n");
        text.flush();
        zip.closeEntry();
    }
}
