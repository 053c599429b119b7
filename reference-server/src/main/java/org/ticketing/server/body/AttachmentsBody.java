package org.ticketing.server.body;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.AttachmentRules;

/** What files can be attached at a desk. */
record AttachmentsBody(
        long largestFile, int filesOfAnEntry, long largestTicket, List<String> types, Duration kept, Origin source) {

    static @Nullable AttachmentsBody of(@Nullable AttachmentRules rules) {
        return rules == null
                ? null
                : new AttachmentsBody(
                        rules.limits().file(),
                        rules.limits().files(),
                        rules.limits().ticket(),
                        rules.types().allowed().stream().sorted().toList(),
                        rules.uploads().kept(),
                        Origin.of(rules.source()));
    }
}
