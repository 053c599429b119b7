package org.ticketing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpfTest {

    @ParameterizedTest
    @ValueSource(strings = {"529.982.247-25", "52998224725", " 111.444.777-35 ", "000.000.001-91", "100.000.001-08"})
    void aNumberWithItsCheckDigitsIsRead(String written) {
        assertThat(Cpf.read(written))
                .hasValueSatisfying(cpf -> assertThat(cpf.digits()).hasSize(11).containsOnlyDigits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "529.982.247-24",
                "529.982.247-35",
                "52998224752",
                "111.111.111-11",
                "000.000.000-00",
                "529982247-25",
                "5299822472",
                "٥٢٩٩٨٢٢٤٧٢٥",
                ""
            })
    void anythingElseIsNone(String written) {
        assertThat(Cpf.read(written)).isEmpty();
    }

    @Test
    void noOtherIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cpf("52998224724"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cpf("529982247"));
    }

    @Test
    void aLogDoesNotTellIt() {
        assertThat(new Cpf("52998224725")).hasToString("***.***.***-25");
    }
}
