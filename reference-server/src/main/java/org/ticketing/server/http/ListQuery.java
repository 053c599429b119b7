package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.condition.Domains;
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
    private static final List<String> SORTS = Stream.of(Sort.By.values())
            .flatMap(by -> Stream.of(by.key(), "-" + by.key()))
            .toList();

    static ListQuery of(Context request, Domains domains) {
        Parameters parameters = Parameters.ofTickets(request, "limit", "cursor", "sort", "total");
        TicketFilter filter = parameters.filter(domains);
        Sort sort = parameters.oneOf("sort", SORTS).map(ListQuery::sort).orElse(Sort.NEWEST_FIRST);
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        boolean total = parameters
                .oneOf("total", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        PageRequest page = new PageRequest(filter, sort, parameters.single("cursor"), limit);
        parameters.require(page.violations());
        return new ListQuery(page, total);
    }

    private static Sort sort(String text) {
        boolean descending = text.startsWith("-");
        String key = descending ? text.substring(1) : text;
        return Stream.of(Sort.By.values())
                .filter(by -> by.key().equals(key))
                .map(by -> new Sort(by, descending))
                .findFirst()
                .orElseThrow();
    }
}
