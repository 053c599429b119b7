package org.ticketing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @ParameterizedTest
    @ValueSource(strings = {"08:00-18:00", "22:00-06:00", "00:00-24:00", "13:30-13:45:30"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Window.parse(text)).hasToString(text);
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        assertThat(Window.parse("00:00-24:00")).isEqualTo(Window.ALL_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "8-18", "08:00", "08:00-25:00", "08:00 to 18:00", "08:00-18:00-19:00"})
    void anythingElseIsRefusedWithAnExampleOfWhatIsRight(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("08:00-18:00");
    }
}
