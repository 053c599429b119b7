package org.ticketing.testkit.laws.book;

import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Text;

/**
 * Something that holds for every calendar, policy and ticket. A plain function: a wrong variant can be plugged in and is
 * caught.
 *
 * @param number its number in {@code docs/laws.md}; parts of one law share it
 * @param name what this part is called, in a few words
 * @param statement one sentence
 * @param threads where a system in use was seen to break it: {@code glpi#6902}
 * @param check looks whether one case breaks it
 * @param <S> what is held to the law
 * @param <C> the cases it is tried on; their text is what a person reads when the law is broken
 */
public record Law<S, C>(int number, String name, Text statement, List<String> threads, Check<S, C> check) {

    /** Looks whether one case breaks a law. */
    @FunctionalInterface
    public interface Check<S, C> {
        Optional<Broken> check(S subject, C sample);
    }

    public Law {
        threads = List.copyOf(threads);
    }

    /** How {@code subject} breaks this law in one case; nothing if it holds. Whoever throws something breaks it too. */
    public Optional<Broken> brokenBy(S subject, C sample) {
        try {
            return check.check(subject, sample).map(broken -> broken.about(sample));
        } catch (RuntimeException e) {
            return Optional.of(Broken.threw(e).about(sample));
        }
    }

    /**
     * Holds {@code subject} to this law in one case.
     *
     * @throws LawBroken if it does not hold
     */
    public void hold(S subject, C sample) {
        brokenBy(subject, sample).ifPresent(broken -> {
            throw new LawBroken(this, sample, broken);
        });
    }

    @Override
    public String toString() {
        return "law " + number + " (" + name + ")";
    }
}
