package org.ticketing.vocabulary;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in a currency, exact.
 *
 * @param minor in the smallest unit of the currency: cents of a real or a dollar, and yen as they are; less than nothing for what
 *     is taken off
 */
public record Money(long minor, Currency currency) {

    /** No amount is further from nothing. */
    public static final long MOST = 1_000_000_000_000L;

    public Money {
        if (Math.abs(minor) > MOST || minor == Long.MIN_VALUE) {
            throw new IllegalArgumentException("an amount of " + minor + " is beyond " + MOST);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " is no money that is paid with");
        }
    }

    /** The amount as people reckon with it, with as many decimals as the currency has. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** As people read it: {@code BRL 1,250.00}, and in Portuguese {@code BRL 1.250,00}. */
    public Text text() {
        return new Text(written('.', ','), written(',', '.'));
    }

    private String written(char decimal, char grouping) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return currency.getCurrencyCode() + " " + format.format(amount());
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }
}
