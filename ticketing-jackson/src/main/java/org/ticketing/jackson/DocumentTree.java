package org.ticketing.jackson;

import java.util.List;
import org.ticketing.problem.Violation;
import tools.jackson.databind.JsonNode;

/**
 * A document that could be parsed.
 *
 * @param root what it holds: anchors resolved, texts in one Unicode form, whole numbers without a fraction
 * @param found what is wrong with it although it could be parsed
 */
record DocumentTree(JsonNode root, Places places, List<Violation> found) {
    DocumentTree {
        found = List.copyOf(found);
    }
}
