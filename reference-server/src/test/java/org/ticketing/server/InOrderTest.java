package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheItems() {
        List<Integer> results = new ArrayList<>();
        InOrder.each(IntStream.range(0, 10_000).iterator(), i -> spin(i) + i, results::add);

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 10_000).boxed().toList());
    }

    /** Some take much longer than others. */
    private static int spin(int i) {
        long sum = 0;
        for (int n = 0; n < (i % 97) * 100; n++) {
            sum += n % 7;
        }
        return sum < 0 ? 1 : 0;
    }

    @Test
    void onlyFewItemsAreTakenAhead() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Integer> items = IntStream.range(0, 100_000)
                .peek(i -> {
                    taken.incrementAndGet();
                    ahead.add(taken.get() - done.get());
                })
                .iterator();

        InOrder.each(items, i -> i, i -> done.incrementAndGet());

        assertThat(done).hasValue(100_000);
        assertThat(ahead).allMatch(n -> n <= 64 * Runtime.getRuntime().availableProcessors() + 2);
    }

    @Test
    void whatFailsFirstInTheOrderOfTheItemsIsTold() {
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> InOrder.each(
                        IntStream.range(0, 1000).iterator(),
                        i -> {
                            if (i >= 300) {
                                throw new IllegalStateException("item " + i);
                            }
                            return i;
                        },
                        results::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("item 300");
        assertThat(results).hasSize(300);
    }
}
