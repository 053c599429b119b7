package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.condition.Fact;
import org.ticketing.view.TicketFilter;

/** What the address of counts asks for. */
record CountsQuery(TicketFilter filter, Fact by) {

    static CountsQuery of(Context request, Caller caller) {
        Parameters parameters = Parameters.ofTickets(request, "by");
        TicketFilter filter = parameters.filter(caller);
        List<String> facts = Parameters.COUNTED.stream().map(Fact::key).toList();
        String by = parameters.oneOf("by", facts).orElseGet(() -> parameters.missing("by", facts));
        parameters.require(filter.violations());
        return new CountsQuery(
                filter,
                Stream.of(Fact.values())
                        .filter(fact -> fact.key().equals(by))
                        .findFirst()
                        .orElseThrow());
    }
}
