package org.ticketing.jackson;

import java.time.zone.ZoneRulesProvider;
import java.util.Set;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a published document says about how it came to be: {@code published}. It is no part of what the vendor decided, so
 * the hash leaves it out: the same policy has the same address whichever machine publishes it.
 */
final class Publication {

    private static final String KEY = "published";
    private static final String POLICY = "policy";
    private static final String HOLIDAYS = "holidays";

    private Publication() {}

    /** What is decided, and so hashed: the document without this. */
    static JsonNode decided(JsonNode document) {
        return document instanceof ObjectNode map ? map.deepCopy().without(KEY) : document;
    }

    /** Finds a document that was changed after it had been published. */
    static void check(Spot document, SupportPolicy policy) {
        Spot hash = document.at(KEY).at(POLICY);
        if (!hash.text().isEmpty() && !hash.text().equals(policy.hash().value())) {
            hash.add(
                    "unchanged",
                    new Text(
                            "this file was changed after it had been published: change its source and publish that, or"
                                    + " remove 'published'",
                            "este arquivo foi alterado depois de publicado: altere a fonte e publique-a, ou tire"
                                    + " 'published'"));
        }
    }

    /** The document as a file, which says what it was published with. */
    static String file(SupportPolicy policy, ExplicitDays explicit) {
        ObjectNode file = (ObjectNode) explicit.root().deepCopy();
        ObjectNode published = file.withObjectProperty(KEY);
        published.put(POLICY, policy.hash().value());
        published.put("time-zones", timeZones(policy));
        // Where nothing was looked up this time, it may have been when this document was published before.
        Set<String> sources = explicit.sources();
        if (!sources.isEmpty()) {
            published.put(HOLIDAYS, String.join(", ", sources));
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private static String timeZones(SupportPolicy policy) {
        return ZoneRulesProvider.getVersions(policy.zone().getId()).lastEntry().getKey();
    }
}
