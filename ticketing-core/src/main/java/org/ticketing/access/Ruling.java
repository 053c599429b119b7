package org.ticketing.access;

import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Finding;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * What one part of the rules says of one action, and what decided it.
 *
 * @param code the stable name of the outcome, for programs
 * @param source the rule of the policy that decided, or why it is assumed
 * @param text what people read; where it is refused, the reason and the way out if there is one
 * @param findings the facts that decided; none where the rule holds for everything
 */
public record Ruling(By by, boolean allowed, String code, Source source, Text text, List<Finding> findings) {

    /** What decides. An action takes the leave of each. */
    public enum By {
        /** What can be done through the channel. */
        CHANNEL,
        /** What the person's roles are granted. */
        ROLE,
        /** How far the ticket is. */
        STATE
    }

    public Ruling {
        findings = List.copyOf(findings);
    }

    /** Why not; nothing if it is allowed. */
    public Optional<Refusal> refusal() {
        return allowed ? Optional.empty() : Optional.of(new Refusal(code, source, text));
    }
}
