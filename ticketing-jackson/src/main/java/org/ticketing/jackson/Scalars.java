package org.ticketing.jackson;

import java.math.BigDecimal;
import java.text.Normalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Single values in the one form that they have in a canonical document. */
final class Scalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 18;

    private Scalars() {}

    /** The same text whatever the editor: composed Unicode. */
    static JsonNode text(String text) {
        return NODES.stringNode(composed(text));
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A number; one that no policy has a use for stays a text, and so is refused where a number is due. */
    static JsonNode number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            return text(digits);
        }
        BigDecimal number = new BigDecimal(digits);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return text(digits);
        }
        return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= LONGEST_NUMBER
                ? NODES.numberNode(number.longValueExact())
                : NODES.numberNode(number);
    }
}
