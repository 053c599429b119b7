import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Runs the migrations on an empty H2 and writes one class per table: arguments are scripts, output, stamp. */
class GenerateSchema {

    public static void main(String[] arguments) throws Exception {
        Path scripts = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Path stamp = Path.of(arguments[2]);
        // Lower case, so that the names in the classes are the names in the scripts on every database.
        String url = "jdbc:h2:mem:schema;DATABASE_TO_LOWER=TRUE";

        // The connection stays open, since the database is gone with the last one.
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Path script : chain(scripts)) {
                RunScript.execute(connection, new StringReader(forH2(script)));
            }
            generate(url, output);
        }
        Files.writeString(stamp, "");
    }

    private static List<Path> chain(Path scripts) throws IOException {
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingInt(GenerateSchema::version))
                    .toList();
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    /** As Scripts and Vendor do it: an override goes before the common script, and placeholders are filled in. */
    private static String forH2(Path script) throws IOException {
        Path override = script.resolveSibling("h2").resolve(script.getFileName());
        return Files.readString(Files.exists(override) ? override : script)
                .replace("${instant}", "timestamp(6)")
                .replace("${longtext}", "varchar(1000000)")
                .replace("${binary}", "varbinary(262144)")
                .replace("${bytes}", "");
    }

    private static void generate(String url, Path output) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withForcedTypes(new ForcedType()
                                        .withUserType("java.time.Instant")
                                        .withBinding("org.ticketing.jooq.InstantBinding")
                                        .withIncludeTypes("(?i)timestamp.*")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withComments(false)
                                .withGeneratedAnnotation(true)
                                .withGeneratedAnnotationDate(false))
                        .withTarget(new Target()
                                .withPackageName("org.ticketing.jooq.schema")
                                .withDirectory(output.toString()))));
    }
}
