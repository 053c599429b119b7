package org.ticketing.problem;

import java.util.List;
import org.ticketing.vocabulary.Text;

/**
 * One mistake in a command or in a policy file.
 *
 * @param path where it is: a field of the command ({@code title}) or a place in the document ({@code /goals/0/target})
 * @param rule the name of the rule that it breaks, stable for programs
 * @param message what is wrong and what would be right
 */
public record Violation(String path, String rule, Text message) {

    /** That a value is none of those that are known. */
    public static Violation unknown(String path, String value, List<String> known) {
        return new Violation(
                path,
                "known-value",
                new Text("'%s' is not known here: use one of %s", "'%s' não é conhecido aqui: use um de %s")
                        .with(value, known));
    }

    @Override
    public String toString() {
        return path + ": " + message.en() + " [" + rule + "]";
    }
}
