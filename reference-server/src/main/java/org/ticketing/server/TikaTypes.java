package org.ticketing.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.DetectedType;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.TypeDetector;

/**
 * Tells files by the signatures that Apache Tika knows: those of some 1,600 formats, and which of them are forms of which others.
 * Its core alone, which looks at bytes and parses nothing.
 */
final class TikaTypes implements TypeDetector {

    /** What browsers call texts with commas where a spreadsheet program is installed. */
    private static final MediaType SPREADSHEET = MediaType.application("vnd.ms-excel");

    private static final MediaType COMMAS = MediaType.text("csv");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    @Override
    public DetectedType detect(NewFile file, byte[] beginning) {
        MediaType content = byContent(beginning);
        MediaType named = byName(file.name());
        Optional<MediaType> declared = declared(file.type()).filter(type -> !isQuirk(type, named));
        Optional<MediaType> pretended = Stream.concat(Stream.of(named), declared.stream())
                .filter(type -> !fits(type, content))
                .findFirst();
        String type = (registry.isSpecializationOf(named, content) ? named : content).toString();
        return pretended
                .map(other -> DetectedType.pretending(type, other.toString()))
                .orElseGet(() -> DetectedType.honest(type));
    }

    private MediaType byContent(byte[] beginning) {
        try {
            return types.detect(new ByteArrayInputStream(beginning), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaType byName(String name) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return types.detect(null, named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<MediaType> declared(@Nullable String type) {
        return Optional.ofNullable(MediaType.parse(type))
                .map(MediaType::getBaseType)
                .map(registry::normalize);
    }

    private static boolean isQuirk(MediaType declared, MediaType named) {
        return declared.equals(SPREADSHEET) && named.equals(COMMAS);
    }

    /** Whether content that is one thing may be called another: a more special form of it, or a more general one. */
    private boolean fits(MediaType called, MediaType content) {
        return called.equals(MediaType.OCTET_STREAM)
                || called.equals(content)
                || registry.isSpecializationOf(content, called)
                || (!content.equals(MediaType.OCTET_STREAM) && registry.isSpecializationOf(called, content));
    }
}
