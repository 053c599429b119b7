package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What the address of a list of the directory asks for; whether there is such a cursor, and so long a page, the library says. */
record DirectoryQuery(Optional<String> cursor, int limit) {

    static final int USUAL_LIMIT = 50;

    static DirectoryQuery of(Context request) {
        Parameters parameters = Parameters.only(request, "cursor", "limit");
        Optional<String> cursor = parameters.single("cursor");
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        parameters.require(List.of());
        return new DirectoryQuery(cursor, limit);
    }
}
