package org.ticketing.testkit.laws.book;

import java.util.Optional;

/**
 * How a law was broken in one case.
 *
 * @param finding what is, and what should be
 * @param rule the rule of a policy that it is about, if it is about one
 * @param cause what was thrown instead of an answer, if anything was
 */
public record Broken(String finding, Optional<String> rule, Optional<RuntimeException> cause) {

    /** A finding, with {@code %s} for the values it is about. */
    // The annotation that is asked for would be one more library for every tester.
    @SuppressWarnings("AnnotateFormatMethod")
    public static Broken because(String finding, Object... values) {
        return new Broken(finding.formatted(values), Optional.empty(), Optional.empty());
    }

    static Broken threw(RuntimeException thrown) {
        return new Broken("there is no answer but " + thrown, Optional.empty(), Optional.of(thrown));
    }

    /** This finding, about a rule of a policy. */
    public Broken of(String policyRule) {
        return new Broken(finding, Optional.of(policyRule), cause);
    }

    /** This finding, about the rule that its case is about if none is known more exactly. */
    Broken about(Object sample) {
        return rule.isEmpty()
                        && sample instanceof OfPolicy known
                        && !known.rule().isBlank()
                ? of(known.rule())
                : this;
    }

    /** A finding, unless all is well. */
    public static Optional<Broken> unless(boolean well, String finding, Object... values) {
        return well ? Optional.empty() : Optional.of(because(finding, values));
    }
}
