package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/**
 * One mistake in a command or in a policy file.
 *
 * @param path where it is: a field of the command ({@code title}) or a place in the document ({@code /goals/0/target})
 * @param rule the name of the rule that it breaks, stable for programs
 * @param message what is wrong and what would be right
 */
public record Violation(String path, String rule, Text message) {

    @Override
    public String toString() {
        return path + ": " + message.en() + " [" + rule + "]";
    }
}
