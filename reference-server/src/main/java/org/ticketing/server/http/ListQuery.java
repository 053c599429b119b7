package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;

/**
 * What the address of a list asks for.
 *
 * @param total whether it is to be told how many tickets there are on all pages
 */
record ListQuery(PageRequest page, boolean total) {

    private static final int USUAL_LIMIT = 50;

    static ListQuery of(Context request, Caller caller) {
        Parameters parameters = Parameters.ofTickets(request, "limit", "cursor", "sort", "total");
        TicketFilter filter = parameters.filter(caller);
        Sort sort = parameters.sort();
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        boolean total = parameters
                .oneOf("total", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        PageRequest page = new PageRequest(filter, sort, parameters.single("cursor"), limit);
        parameters.require(page.violations());
        return new ListQuery(page, total);
    }
}
