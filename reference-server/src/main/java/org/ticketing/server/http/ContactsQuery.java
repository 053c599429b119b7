package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.ticketing.contact.ContactId;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** What the address of contacts asks for. */
record ContactsQuery(Optional<ContactId> before, int limit) {

    private static final int USUAL_LIMIT = 50;

    static ContactsQuery of(Context request) {
        Parameters parameters = Parameters.only(request, "before", "limit");
        Optional<String> before = parameters.single("before");
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        Optional<ContactId> id = before.flatMap(ContactsQuery::read);
        parameters.require(
                before.isPresent() && id.isEmpty()
                        ? List.of(new Violation(
                                "before", "known-value", new Text("is no id of a contact", "não é o id de um contato")))
                        : List.of());
        return new ContactsQuery(id, limit);
    }

    private static Optional<ContactId> read(String id) {
        try {
            return Optional.of(ContactId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
