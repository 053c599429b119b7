package org.ticketing.jooq;

import java.util.regex.Pattern;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;

/** How statements are written. */
final class Rendering {

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Rendering() {}

    static Settings settings() {
        return new Settings()
                // The scripts don't quote names either, so every database folds them the way it likes.
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER)
                // A few lengths of a list make few statements, which a database remembers.
                .withInListPadding(true);
    }

    /** With every table in one schema. */
    static Settings inSchema(String name) {
        return settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("").withOutput(requireSchema(name))));
    }

    static String requireSchema(String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a schema is named with lower-case letters, digits and underscores, at most"
                            + " 63, beginning with a letter, not '" + name + "'");
        }
        return name;
    }
}
