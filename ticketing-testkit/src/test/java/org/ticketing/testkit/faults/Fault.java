package org.ticketing.testkit.faults;

import net.jqwik.api.Arbitrary;
import org.ticketing.testkit.laws.book.Law;

/**
 * A wrong variant of something that the laws are about, with one mistake as it was made somewhere.
 *
 * @param name the mistake
 * @param seenAt where: a thread, or a system whose source shows it; blank for a slip that lies near at hand
 * @param law the one that must catch it
 * @param right what it is a variant of
 * @param cases those that the law is tried on everywhere
 * @param <S> what the law is about
 */
public record Fault<S, C>(String name, String seenAt, Law<S, C> law, S wrong, S right, Arbitrary<C> cases) {
    @Override
    public String toString() {
        return name + (seenAt.isBlank() ? "" : " (" + seenAt + ")") + ": law " + law.number();
    }
}
