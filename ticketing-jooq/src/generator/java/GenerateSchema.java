import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
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
        String url = "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";

        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + scripts)
                // What Vendor fills in for H2.
                .placeholders(Map.of("instant", "timestamp(6)", "longtext", "varchar(1000000)"))
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
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
        Files.writeString(stamp, "");
    }
}
