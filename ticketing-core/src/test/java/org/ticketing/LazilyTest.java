package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LazilyTest {

    private final List<Integer> begun = new ArrayList<>();

    private Iterator<String> twiceEach(Integer... numbers) {
        return Lazily.each(List.of(numbers).iterator(), number -> {
            begun.add(number);
            return List.of(number + "a", number + "b").iterator();
        });
    }

    @Test
    void aPartIsBegunWhenTheOneBeforeIsThrough() {
        Iterator<String> each = Lazily.stream(twiceEach(1, 2, 3)).iterator();

        assertThat(each.next()).isEqualTo("1a");
        assertThat(each.next()).isEqualTo("1b");
        assertThat(begun).containsExactly(1);
        assertThat(each.next()).isEqualTo("2a");
        assertThat(begun).containsExactly(1, 2);
    }

    @Test
    void emptyPartsAreLeftOut() {
        Iterator<Integer> each = Lazily.each(
                List.of(0, 2, 0, 1, 0).iterator(),
                count -> Collections.nCopies(count, count).iterator());

        assertThat(Lazily.stream(each)).containsExactly(2, 2, 1);
        assertThat(Lazily.stream(twiceEach())).isEmpty();
    }

    @Test
    void afterTheLastThereIsNothing() {
        Iterator<String> each = twiceEach(1);
        each.next();
        each.next();

        assertThat(each.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(each::next);
    }
}
