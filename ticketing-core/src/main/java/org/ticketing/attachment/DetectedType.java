package org.ticketing.attachment;

import java.util.Optional;

/**
 * What a file is.
 *
 * @param type a media type, in lower case and without parameters
 * @param pretended the type that its name, or who sent it, says it is, where its content can't be that
 */
public record DetectedType(String type, Optional<String> pretended) {

    /** A file that is what it says. */
    public static DetectedType honest(String type) {
        return new DetectedType(type, Optional.empty());
    }

    /** A file that is something else than it says. */
    public static DetectedType pretending(String type, String pretended) {
        return new DetectedType(type, Optional.of(pretended));
    }
}
