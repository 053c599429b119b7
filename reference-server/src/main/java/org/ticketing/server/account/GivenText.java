package org.ticketing.server.account;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;

/** What every text that people give has to be: there, not too long, and of characters that can be kept. */
public final class GivenText {

    private GivenText() {}

    /** The keys in a list, each once; none, where there is no list. */
    static Set<String> set(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Adds to what was found what is wrong with a text. */
    public static void require(String path, @Nullable String value, int most, List<Violation> found) {
        if (value == null || value.isBlank()) {
            found.add(
                    new Violation(path, "not-blank", new Text("is mandatory: fill it in", "é obrigatório: preencha")));
        } else if (value.length() > most) {
            found.add(new Violation(
                    path,
                    "size",
                    new Text("has to have 1 to %s characters, not %s", "precisa ter de 1 a %s caracteres, e não %s")
                            .with(most, value.length())));
        } else if (!CharacterRule.isKept(value)) {
            found.add(new Violation(path, CharacterRule.NAME, CharacterRule.BROKEN));
        }
    }
}
