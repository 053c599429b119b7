package org.ticketing.jooq;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ticketing.problem.StorageFailed;

/**
 * A look at the file of an H2 database before H2 opens it. H2 opens a file that has lost its end at the last state that it
 * finds whole, without a word, and writes on from there; so it has to be asked for beforehand.
 */
public final class H2File {

    private static final int BLOCK = 4096;
    private static final Pattern CHUNK = Pattern.compile(",block:([0-9a-f]+),");
    private static final Pattern LENGTH = Pattern.compile(",len:([0-9a-f]+),");

    private H2File() {}

    /**
     * Lets a file pass that is not there yet, or that holds all that it held when it was last closed. Of a file whose process
     * was killed nobody can tell how much it held.
     *
     * @param file of the database, {@code ….mv.db}; it is only read
     * @throws StorageFailed if the file was cut short, with what to do
     */
    public static void requireWhole(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < 2 * BLOCK) {
                throw cutShort(file, bytes.length(), 2 * BLOCK);
            }
            OptionalLong end = endWhenClosed(bytes);
            if (end.isPresent() && bytes.length() < end.getAsLong()) {
                throw cutShort(file, bytes.length(), end.getAsLong());
            }
        } catch (IOException e) {
            throw new StorageFailed(Failures.damaged(file + ": " + e.getMessage()), e);
        }
    }

    /** Where what was written last ends, if the file was closed after it; it begins where the header says. */
    private static OptionalLong endWhenClosed(RandomAccessFile bytes) throws IOException {
        String header = text(bytes, 0);
        Matcher last = CHUNK.matcher(header);
        if (!header.startsWith("H:2") || !header.contains(",clean:1") || !last.find()) {
            return OptionalLong.empty();
        }
        long begin = Long.parseLong(last.group(1), 16) * BLOCK;
        if (bytes.length() < begin + BLOCK) {
            return OptionalLong.of(begin + BLOCK);
        }
        Matcher length = LENGTH.matcher(text(bytes, begin));
        return OptionalLong.of(begin + (length.find() ? Long.parseLong(length.group(1), 16) : 1) * BLOCK);
    }

    private static String text(RandomAccessFile bytes, long from) throws IOException {
        byte[] line = new byte[256];
        bytes.seek(from);
        bytes.readFully(line);
        return new String(line, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }

    private static StorageFailed cutShort(Path file, long length, long expected) {
        String what = file + " ends after " + length + " bytes, and had at least " + expected;
        return new StorageFailed(Failures.damaged(what), new IOException(what));
    }
}
