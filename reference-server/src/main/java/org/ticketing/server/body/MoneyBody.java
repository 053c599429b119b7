package org.ticketing.server.body;

import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.Text;

/** An amount, in the smallest unit of its currency and as people read it. */
record MoneyBody(long amount, String currency, Text text) {

    static MoneyBody of(Money money) {
        return new MoneyBody(money.minor(), money.currency().getCurrencyCode(), money.text());
    }
}
