package org.ticketing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.NotFound;
import org.ticketing.storage.Attachments;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Attachment;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextId;

/** A file that somebody may have. Its content is read while it is written, piece by piece. */
public final class Download {

    private final Attachments attachments;
    private final DeskId desk;
    private final AttachmentId id;
    private final String name;
    private final String type;
    private final long size;
    private final String sha256;

    private Download(
            Storage storage, DeskId desk, AttachmentId id, String name, String type, long size, String sha256) {
        this.attachments = storage.attachments();
        this.desk = desk;
        this.id = id;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    /** A file that waits for its entry. */
    static Download of(Upload file, DeskId desk, Storage storage) {
        return new Download(storage, desk, file.id(), file.name(), file.type(), file.size(), file.sha256());
    }

    /** A file with its name and digest; nothing if it has been erased. */
    static Optional<Download> of(Attachment file, DeskId desk, Storage storage) {
        TextId name = file.name().id();
        TextId digest = file.digest().id();
        Map<TextId, String> texts = storage.texts(desk, List.of(name, digest));
        return Optional.ofNullable(texts.get(name))
                .flatMap(called -> Optional.ofNullable(texts.get(digest))
                        .map(sha256 ->
                                new Download(storage, desk, file.id(), called, file.type(), file.size(), sha256)));
    }

    static NotFound notFound(String id) {
        return new NotFound(new Text("file", "arquivo"), id);
    }

    public AttachmentId id() {
        return id;
    }

    /** As who uploaded it called it: to be taken as what somebody says, not as a path. */
    public String name() {
        return name;
    }

    /** What it is, by its content. */
    public String type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** The SHA-256 of its content, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /**
     * Writes the content. No connection to the store is held while the other side is slow.
     *
     * @throws IOException if the other side does not take it, or if the file is erased in the midst of it
     */
    public void writeTo(OutputStream out) throws IOException {
        long left = size;
        for (int number = 0; left > 0; number++) {
            byte[] piece = attachments
                    .piece(desk, id, number)
                    .orElseThrow(() -> new IOException("the file " + id + " has been erased meanwhile"));
            out.write(piece);
            left -= piece.length;
        }
    }
}
