package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ticketing.problem.InvalidPolicy;

class YamlTreeTest {

    @Test
    void anchorsStandForWhatTheyMark() {
        assertThat(json("a: &x {k: [1, &y two]}\nb: *x\nc: *y\n*y : d"))
                .isEqualTo("{\"a\":{\"k\":[1,\"two\"]},\"b\":{\"k\":[1,\"two\"]},\"c\":\"two\",\"two\":\"d\"}");
        assertThat(json("[&x 1, &x 2, *x]")).isEqualTo("[1,2,2]");
    }

    @Test
    void aSmallFileMakesNoBigTree() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            String below = "*l" + (i - 1);
            bomb.append(
                    "l%d: &l%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, below))));
        }

        assertThatThrownBy(() -> YamlTree.parse(bomb.toString()))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("/l5/0")
                .hasMessageContaining("is larger than 500000 characters, counted where aliases are used too");
    }

    @Test
    void anAnchorCanNotHoldItself() {
        assertThat(YamlTree.parse("a: &a [*a]").found())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("/a/0 alias");
    }

    @Test
    void noFileIsTooDeepForTheStack() {
        assertThatThrownBy(() -> YamlTree.parse("[".repeat(100_000)))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("is nested deeper than 40 levels");
        assertThatThrownBy(() -> YamlTree.parse("{? ".repeat(100_000)))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("is nested deeper than 40 levels");
    }

    @Test
    void noFileIsTooLong() {
        assertThatThrownBy(() -> YamlTree.parse("a: " + "x".repeat(500_000)))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("/: from here on the policy is larger than 500000 characters");
    }

    @Test
    void numbersOutOfReachAreTexts() {
        assertThat(json("[1e999999999, 1e-999999999, 123456789012345678901234567890, .inf, .nan, 1e3, 0.50]"))
                .isEqualTo("[\"1e999999999\",\"1e-999999999\",\"123456789012345678901234567890\",\".inf\",\".nan\","
                        + "1000,0.50]");
    }

    @Test
    void charactersThatNoYamlHoldsAreRefused() {
        assertThatThrownBy(() -> YamlTree.parse("a: b\u0001"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("[syntax]");
    }

    @Test
    void everyPlaceHasItsLine() {
        Places places =
                YamlTree.parse("a:\n  - b: 1\n    c/d: 2\n  -\n    x\nz: 1").places();

        assertThat(places.line("/a")).hasValue(1);
        assertThat(places.line("/a/0")).hasValue(2);
        assertThat(places.line("/a/0/c~1d")).hasValue(3);
        assertThat(places.line("/a/0/missing")).hasValue(2);
        assertThat(places.line("/a/1")).hasValue(5);
        assertThat(places.line("/z/deeper/still")).hasValue(6);
        assertThat(places.line("/missing")).isEmpty();
    }

    private static String json(String yaml) {
        DocumentTree tree = YamlTree.parse(yaml);
        assertThat(tree.found()).isEmpty();
        return Canonical.json(tree.root());
    }
}
