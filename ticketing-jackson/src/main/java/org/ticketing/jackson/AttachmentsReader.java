package org.ticketing.jackson;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.AttachmentRules;

/** Reads what a policy says of files that people attach. */
final class AttachmentsReader {

    private AttachmentsReader() {}

    /** None, where the policy has no such section. */
    static @Nullable AttachmentRules read(Spot attachments) {
        if (!attachments.isPresent()) {
            return null;
        }
        Spot limits = attachments.at("limits");
        Spot types = attachments.at("types");
        Spot uploads = attachments.at("uploads");
        return new AttachmentRules(
                new AttachmentRules.Limits(
                        limits.at("file").bytes(),
                        limits.at("files").number(1),
                        limits.at("ticket").bytes(),
                        limits.source()),
                new AttachmentRules.Types(types.at("allowed").texts(), types.source()),
                new AttachmentRules.Uploads(
                        uploads.at("kept").duration("duration", Duration.ofDays(1)),
                        uploads.at("waiting").bytes(),
                        uploads.source()),
                attachments.source());
    }
}
