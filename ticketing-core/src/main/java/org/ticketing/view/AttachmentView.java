package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.ticket.Attachment;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.TextId;

/**
 * A file that was saved with an entry.
 *
 * @param name nothing if the file has been erased
 * @param sha256 of its content in lower-case hexadecimal; nothing if the file has been erased
 */
public record AttachmentView(AttachmentId id, Optional<String> name, String type, long size, Optional<String> sha256) {

    /** Files as a reader may see them. */
    static List<AttachmentView> of(List<Attachment> files, Map<TextId, String> texts) {
        return files.stream()
                .map(file -> new AttachmentView(
                        file.id(),
                        Optional.ofNullable(texts.get(file.name().id())),
                        file.type(),
                        file.size(),
                        Optional.ofNullable(texts.get(file.digest().id()))))
                .toList();
    }
}
