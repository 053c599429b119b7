package org.ticketing.jackson;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketing.problem.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of a policy file, and what it says of a document. */
final class PolicySchema {

    /**
     * What the schema says.
     *
     * @param gaps where something is missing or not what it should be, so that what is read there means nothing
     */
    record Findings(List<Violation> violations, Set<String> gaps) {
        Findings {
            violations = List.copyOf(violations);
            gaps = Set.copyOf(gaps);
        }
    }

    private static final String TEXT = load();
    private static final JsonNode NODE = JsonMapper.shared().readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(NODE);

    private PolicySchema() {}

    static String text() {
        return TEXT;
    }

    static Findings check(JsonNode document) {
        List<SchemaError> errors = SCHEMA.validate(document).stream()
                .filter(PolicySchema::saysSomething)
                .map(error -> SchemaError.of(error, NODE))
                .toList();
        Set<String> meant =
                errors.stream().flatMap(error -> error.meant().stream()).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        Set<String> gaps = new HashSet<>();
        for (SchemaError error : errors) {
            // A name that is misspelt is one mistake, not also the lack of the right name.
            if (meant.stream().noneMatch(error::isLackOf)) {
                violations.add(error.violation());
            }
            error.gap().ifPresent(gaps::add);
        }
        return new Findings(violations, gaps);
    }

    /** Not the branches of a choice: the choice itself is explained. And a choice of keys says nothing of a text. */
    private static boolean saysSomething(Error error) {
        String keyword = error.getKeyword();
        return !error.getEvaluationPath().contains("oneOf")
                || (keyword.equals("oneOf") && error.getInstanceNode().isObject());
    }

    private static String load() {
        try (InputStream in = PolicySchema.class.getResourceAsStream("policy.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("policy.schema.json is not in the jar beside " + PolicySchema.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
