package org.ticketing.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        assertThat(money(125_000, "BRL").amount()).isEqualTo(new BigDecimal("1250.00"));
        assertThat(money(125_000, "JPY").amount()).isEqualTo(new BigDecimal("125000"));
        assertThat(money(-1, "KWD")).hasToString("KWD -0.001");
    }

    @Test
    void peopleReadItInTheirLanguage() {
        assertThat(money(125_000_005, "BRL").text()).isEqualTo(new Text("BRL 1,250,000.05", "BRL 1.250.000,05"));
        assertThat(money(-50, "BRL").text()).isEqualTo(new Text("BRL -0.50", "BRL -0,50"));
        assertThat(money(1_000, "JPY").text()).isEqualTo(new Text("JPY 1,000", "JPY 1.000"));
    }

    @Test
    void whatIsBeyondReckoningIsNoAmount() {
        assertThat(money(Money.MOST, "BRL").minor()).isEqualTo(Money.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> money(Money.MOST + 1, "BRL"));
        assertThatIllegalArgumentException().isThrownBy(() -> money(Long.MIN_VALUE, "BRL"));
        assertThatIllegalArgumentException().isThrownBy(() -> money(1, "XAU"));
    }
}
