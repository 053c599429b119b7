package org.ticketing.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.contact.ContactReport;
import org.ticketing.contact.Recognition;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * The body that says that somebody has reached the vendor.
 *
 * @param caller the person, as the host knows them; left out if it is not known who it is
 */
record ContactRequest(
        @Nullable String channel,
        @Nullable String caller,
        @Nullable String recognition,
        @Nullable String wish,
        @Nullable String ticket,
        @Nullable String kind,
        @Nullable String words) {

    /** The report in it; what is missing is for the library to say. */
    @SuppressWarnings("NullAway") // constraints of the report find what is missing
    ContactReport report() {
        List<Violation> violations = new ArrayList<>();
        ContactReport report = new ContactReport(
                channel,
                constant("recognition", recognition, Recognition.class, violations),
                constant("wish", wish, Action.class, violations),
                ticketId(violations),
                kind,
                words);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return report;
    }

    /** The id of the caller; nothing if none is named, or what is named can be nobody's. */
    Optional<PersonId> callerId() {
        try {
            return Optional.ofNullable(caller).map(PersonId::new);
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    InvalidCommand unknownCaller() {
        return new InvalidCommand(List.of(new Violation(
                "caller",
                "known-value",
                new Text(
                                "'%s' is nobody of this desk: leave it out if it is not known who it is",
                                "'%s' não é ninguém deste atendimento: deixe de fora se não se sabe quem é")
                        .with(String.valueOf(caller)))));
    }

    private @Nullable TicketId ticketId(List<Violation> violations) {
        if (ticket == null) {
            return null;
        }
        Optional<TicketId> id = Caller.ticketId(ticket);
        if (id.isEmpty()) {
            violations.add(new Violation(
                    "ticket",
                    "known-value",
                    new Text("is no id of a ticket: %s", "não é o id de um chamado: %s").with(ticket)));
        }
        return id.orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(
            String field, @Nullable String key, Class<E> type, List<Violation> violations) {
        if (key == null) {
            return null;
        }
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> Key.of(each).equals(key))
                .findFirst();
        if (constant.isEmpty()) {
            violations.add(Violation.unknown(
                    field,
                    key,
                    Arrays.stream(type.getEnumConstants()).map(Key::of).toList()));
        }
        return constant.orElse(null);
    }
}
