package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.Violation;

/** The small policy with mistakes put into it. */
record Wrong(String yaml) {

    static Wrong policy() {
        return new Wrong(small());
    }

    static String small() {
        try (InputStream in = Wrong.class.getResourceAsStream("small.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts {@code wrong} in the place of the first {@code right}. */
    Wrong with(String right, String wrong) {
        assertThat(yaml).contains(right);
        int at = yaml.indexOf(right);
        return new Wrong(yaml.substring(0, at) + wrong + yaml.substring(at + right.length()));
    }

    List<Violation> violations() {
        InvalidPolicy invalid = catchThrowableOfType(InvalidPolicy.class, () -> PolicyFiles.readYaml(yaml));
        assertThat(invalid).as("refusal").isNotNull();
        return invalid.violations();
    }

    List<String> messages() {
        return violations().stream().map(Violation::toString).toList();
    }
}
