package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("area", "label", "on-reopening", "on-reclassification");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(Nearest.to("aera", KNOWN)).contains("area");
        assertThat(Nearest.to("lable", KNOWN)).contains("label");
        assertThat(Nearest.to("Label", KNOWN)).contains("label");
        assertThat(Nearest.to("on_reopening", KNOWN)).contains("on-reopening");
        assertThat(Nearest.to("onReclassifcation", KNOWN)).contains("on-reclassification");
    }

    @Test
    void whatIsFarFromEverythingIsNotGuessed() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.to("x", List.of("y"))).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
    }
}
