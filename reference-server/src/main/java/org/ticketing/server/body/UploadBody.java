package org.ticketing.server.body;

import java.time.Instant;
import org.ticketing.attachment.Upload;

/**
 * A file that waits for its entry.
 *
 * @param until when it is deleted, unless it is saved before
 */
public record UploadBody(String id, String name, String type, long size, String sha256, Instant until) {

    /** A file that waits until an instant. */
    public static UploadBody of(Upload upload, Instant until) {
        return new UploadBody(
                upload.id().toString(), upload.name(), upload.type(), upload.size(), upload.sha256(), until);
    }
}
