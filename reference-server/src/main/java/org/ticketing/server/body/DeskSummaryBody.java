package org.ticketing.server.body;

import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Text;

/**
 * A desk as a line of the catalogue.
 *
 * @param ticket what this vendor calls a ticket
 */
public record DeskSummaryBody(String id, Text name, Text ticket, String href) {

    private static final Text TICKET = new Text("ticket", "chamado");

    /** A desk as the catalogue shows it. */
    public static DeskSummaryBody of(SupportPolicy policy) {
        String id = policy.desk().value();
        return new DeskSummaryBody(
                id, policy.name(), policy.words().getOrDefault("ticket", TICKET), "/api/v1/desks/" + id);
    }
}
