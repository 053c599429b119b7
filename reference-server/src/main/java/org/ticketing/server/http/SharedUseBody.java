package org.ticketing.server.http;

import java.util.List;
import org.ticketing.server.account.SharedUse;

/** An account that was used at once from two places. */
record SharedUseBody(String person, List<String> places, String firstAt, String lastAt, int times) {

    static SharedUseBody of(SharedUse use) {
        return new SharedUseBody(
                use.person().value(),
                List.of(use.place().value(), use.otherPlace().value()),
                use.firstAt().toString(),
                use.lastAt().toString(),
                use.times());
    }
}
