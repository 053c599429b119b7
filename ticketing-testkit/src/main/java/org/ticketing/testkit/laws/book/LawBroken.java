package org.ticketing.testkit.laws.book;

/** A law does not hold; the message tells the law, the rule of the policy and the case. */
public final class LawBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    LawBroken(Law<?, ?> law, Object sample, Broken broken) {
        super(message(law, sample, broken), broken.cause().orElse(null));
    }

    /** None: the law and the case say everything, and where nothing was answered the cause says where. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    private static String message(Law<?, ?> law, Object sample, Broken broken) {
        StringBuilder text = new StringBuilder("Law ").append(law.number()).append(" is broken (");
        text.append(law.name()).append("): ").append(law.statement().en());
        line(text, "em português", law.statement().pt());
        broken.rule().ifPresent(rule -> line(text, "rule", rule));
        line(text, "finding", broken.finding());
        line(text, "case", sample.toString().strip().replace("\n", "\n    "));
        if (!law.threads().isEmpty()) {
            line(text, "seen at", String.join(", ", law.threads()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("\n  ").append(name).append(": ").append(value);
    }
}
