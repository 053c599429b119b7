package org.ticketing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Operand;
import org.ticketing.problem.Violation;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Place;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * Where a page of a list begins, as a text that nobody but the library reads. It belongs to the filter and sort of its list,
 * on every server, and to no person: who may see what is asked anew for each page.
 *
 * @param list which list it belongs to
 * @param backward whether the page ends there instead
 */
record Cursor(String list, boolean backward, Place place) {

    private static final int DIGITS = 12;
    private static final int LENGTH = DIGITS + 1 + 2 + 8 + 16;
    /** Nineteen centuries. */
    private static final long MOST_MICROS = Duration.ofDays(700_000).toMillis() * 1_000;

    static final Text UNKNOWN = new Text(
            "is none that a page gave: use the next or the previous of a page as it is",
            "não é de página nenhuma: use o próximo ou o anterior de uma página, como está");
    static final Text OF_ANOTHER_LIST = new Text(
            "belongs to another filter or sort: ask for the first page, without a cursor",
            "é de outro filtro ou de outra ordem: peça a primeira página, sem cursor");

    /** What tells a list from others: its filter and its sort. Sets are written in order, as they have none of their own. */
    static String listOf(PageRequest request) {
        String asked = canonical(request.filter().condition())
                + '\n'
                + request.filter().search().orElse("")
                + '\n'
                // As it was before there were any: cursors that are out there go on.
                + request.filter().periods().stream()
                        .map(period -> period + "\n")
                        .collect(Collectors.joining())
                + request.sort();
        return Digest.of(asked).substring(0, DIGITS);
    }

    static String canonical(Condition condition) {
        return switch (condition) {
            case Condition.Is(var fact, Operand.Literal(String value)) -> fact + " is '" + value + "'";
            case Condition.Is(var fact, Operand.OfActor ofActor) -> fact + " is " + ofActor.fact();
            case Condition.AnyOf(var fact, var values) -> fact + " is of " + new TreeSet<>(values);
            case Condition.AtLeast(var fact, String value) -> fact + " at least '" + value + "'";
            case Condition.Has(var fact, String value) -> fact + " has '" + value + "'";
            case Condition.Absent(var fact) -> fact + " is absent";
            case Condition.All(var all) -> "all" + canonical(all);
            case Condition.Any(var any) -> "any" + canonical(any);
            case Condition.Not(var not) -> "not(" + canonical(not) + ")";
            case Condition.Always always -> "always";
        };
    }

    private static String canonical(List<Condition> conditions) {
        return conditions.stream().map(Cursor::canonical).collect(Collectors.joining(",", "(", ")"));
    }

    String text() {
        UUID id = place.ticket().value();
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(list.getBytes(US_ASCII))
                .put((byte) (backward ? 1 : 0))
                .putShort((short) place.stretch())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.at()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The cursor of a request for a page, if what it gives is one. */
    static Optional<Cursor> of(PageRequest request) {
        return request.cursor().flatMap(Cursor::read);
    }

    /** What is wrong with the cursor of a request; nothing if it has none. */
    static Optional<Violation> violation(PageRequest request) {
        if (request.cursor().isEmpty()) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = of(request);
        if (cursor.isEmpty()) {
            return Optional.of(new Violation("cursor", "known-cursor", UNKNOWN));
        }
        return cursor.get().list.equals(listOf(request))
                ? Optional.empty()
                : Optional.of(new Violation("cursor", "same-list", OF_ANOTHER_LIST));
    }

    private static Optional<Cursor> read(String text) {
        byte[] decoded = decoded(text);
        if (decoded.length != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(decoded);
        byte[] list = new byte[DIGITS];
        bytes.get(list);
        boolean backward = bytes.get() == 1;
        int stretch = bytes.getShort();
        long micros = bytes.getLong();
        TicketId ticket = new TicketId(new UUID(bytes.getLong(), bytes.getLong()));
        // What a page gave is in range; of what somebody made up, databases would not know what to make.
        return stretch < 0 || Math.abs(micros) > MOST_MICROS
                ? Optional.empty()
                : Optional.of(new Cursor(
                        new String(list, US_ASCII),
                        backward,
                        new Place(stretch, Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ticket)));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
