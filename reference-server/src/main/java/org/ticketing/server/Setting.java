package org.ticketing.server;

import java.util.Locale;
import java.util.Optional;
import org.ticketing.vocabulary.Text;

/**
 * Something that the server is told when it starts: by a system property, {@code ticketing.mail.host} for instance, or by the
 * environment, where that is {@code TICKETING_MAIL_HOST}.
 */
record Setting(String name) {

    Optional<String> text() {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable())))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** A whole number out of a range. */
    int number(int usual, int least, int most) {
        Optional<String> said = text();
        if (said.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(said.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(said.get(), least, most);
        }
        throw notANumber(said.get(), least, most);
    }

    private WrongUsage notANumber(String said, int least, int most) {
        return new WrongUsage(new Text("%s is a number from %s to %s, not %s", "%s é um número de %s a %s, e não %s")
                .with(name, least, most, said));
    }

    /** That it can't be what was said. */
    WrongUsage wrong(Text why) {
        return new WrongUsage(new Text(name + ": " + why.en(), name + ": " + why.pt()));
    }
}
