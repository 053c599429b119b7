package org.ticketing.jackson;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.InvalidExport;
import org.ticketing.vocabulary.Text;

/** The lines of an export, one after the other. */
final class ExportLines implements AutoCloseable {

    private static final Text NO_EXPORT = new Text(
            "this is no export of tickets: name a file that was written by 'export'",
            "isto não é uma exportação de chamados: informe um arquivo gravado por 'export'");
    private static final Text BROKEN_OFF = new Text(
            "the file breaks off here, without the line that ends an export: copy it again, or export again",
            "o arquivo acaba aqui, sem a linha que encerra uma exportação: copie de novo ou exporte de novo");

    private final SeekableByteChannel channel;
    private final BufferedReader reader;
    private @Nullable String ahead;
    private long number;

    private ExportLines(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        InputStream bytes = plain(new BufferedInputStream(Channels.newInputStream(channel)));
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        this.ahead = fetch();
    }

    static ExportLines open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new ExportLines(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static InputStream plain(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes) : bytes;
    }

    /** The number of the line at hand; 1 for the first. */
    long number() {
        return number;
    }

    double portionRead() {
        try {
            return (double) channel.position() / Math.max(1, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line. */
    LogJsonTree header() {
        number = 1;
        if (ahead == null) {
            throw wrong(NO_EXPORT);
        }
        LogJsonTree header;
        try {
            header = read(ahead);
        } catch (InvalidExport e) {
            throw because(wrong(NO_EXPORT), e);
        }
        if (!header.node().path("export").asString("").equals(ExportWriter.KIND)) {
            throw wrong(NO_EXPORT);
        }
        long version = read(header, fields -> fields.number("v"));
        if (version != ExportWriter.VERSION) {
            throw wrong(new Text(
                            "this export has format %s, and only format %s is known: update the library",
                            "esta exportação tem o formato %s, e só o formato %s é conhecido: atualize a biblioteca")
                    .with(version, ExportWriter.VERSION));
        }
        ahead = fetch();
        return header;
    }

    /** The next line; the last one ends the export. */
    String next() {
        String line = ahead;
        if (line == null) {
            throw wrong(BROKEN_OFF);
        }
        number++;
        ahead = fetch();
        if (ahead == null && !isEnd(line)) {
            throw wrong(BROKEN_OFF);
        }
        return line;
    }

    private boolean isEnd(String line) {
        try {
            return read(line).node().has("end");
        } catch (InvalidExport brokenOff) {
            return false;
        }
    }

    void requireLast() {
        if (ahead != null) {
            number++;
            throw wrong(new Text(
                    "there is more after the end of the export: give each export a file of its own",
                    "há algo depois do fim da exportação: deixe cada exportação em um arquivo próprio"));
        }
    }

    LogJsonTree read(String json) {
        return ExportLine.read(number, json, fields -> fields);
    }

    <T> T read(LogJsonTree fields, Function<? super LogJsonTree, T> how) {
        return ExportLine.read(number, fields.node(), how);
    }

    InvalidExport wrong(Text what) {
        return new InvalidExport(number, what);
    }

    private @Nullable String fetch() {
        try {
            return reader.readLine();
        } catch (CharacterCodingException e) {
            throw because(new InvalidExport(number + 1, NO_EXPORT), e);
        } catch (EOFException | ZipException e) {
            throw because(new InvalidExport(number + 1, BROKEN_OFF), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidExport because(InvalidExport invalid, Exception cause) {
        invalid.initCause(cause);
        return invalid;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
