package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.time.SpecialDay;

/** A policy file that observes holidays, with changes put into it. */
record Observing(String yaml) {

    static Observing policy() {
        try (InputStream in = Observing.class.getResourceAsStream("observing.yaml")) {
            return new Observing(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Observing with(String original, String changed) {
        assertThat(yaml).contains(original);
        return new Observing(yaml.replace(original, changed));
    }

    /** The same policy with other holidays. */
    Observing holidays(String flow) {
        return new Observing(yaml.replaceFirst("(?m)^    holidays: .*$", "    holidays: {" + flow + "}"));
    }

    /** The same policy without days of its own. */
    Observing withoutOwnDays() {
        return new Observing(yaml.replaceFirst("(?m)^    days:\n( {6}- .*\n)+", ""));
    }

    SupportPolicy read() {
        return PolicyFiles.readYaml(yaml);
    }

    List<SpecialDay> days() {
        return read().serviceLevels().calendars().get(0).hours().days();
    }

    Map<LocalDate, SpecialDay> byDate() {
        return days().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }

    List<Violation> violations() {
        InvalidPolicy invalid = catchThrowableOfType(InvalidPolicy.class, () -> PolicyFiles.readYaml(yaml));
        assertThat(invalid).as("refusal").isNotNull();
        return invalid.violations();
    }
}
