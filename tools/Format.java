import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks ({@code check}) or mends ({@code apply}) the layout of every Java source of the project. */
class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<String> complaints = sources().parallelStream()
                .flatMap(source -> format(source, apply).stream())
                .toList();
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            System.err.println("Not formatted. To mend it: mvn -q -N verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(""),
                Integer.MAX_VALUE,
                (path, attributes) -> path.toString().endsWith(".java"))) {
            return files.filter(Format::isOurs).sorted().toList();
        }
    }

    private static boolean isOurs(Path source) {
        return source.startsWith("tools") || source.getName(1).endsWith("src");
    }

    private static Optional<String> format(Path source, boolean apply) {
        try {
            String before = Files.readString(source);
            String after = FORMATTER.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return Optional.empty();
            }
            if (apply) {
                Files.writeString(source, after);
                return Optional.empty();
            }
            long line =
                    1 + before.substring(0, commonPrefix(before, after)).lines().count();
            return Optional.of(source + ": differs from line " + line);
        } catch (FormatterException e) {
            return Optional.of(source + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
