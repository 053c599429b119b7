package org.ticketing.server.account;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;

import java.time.Instant;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables of the migration by name. */
final class AccountTables {

    private static final DataType<Instant> INSTANT = SQLDataType.BIGINT.asConvertedDataType(
            Converter.ofNullable(Long.class, Instant.class, Instant::ofEpochMilli, Instant::toEpochMilli));

    static final Table<Record> ACCOUNT = table(unquotedName("server_account"));
    static final Table<Record> SESSION = table(unquotedName("server_session"));
    static final Table<Record> RECOVERY = table(unquotedName("server_recovery"));
    static final Table<Record> ATTEMPT = table(unquotedName("server_attempt"));
    static final Table<Record> LETTER = table(unquotedName("server_letter"));
    static final Table<Record> RECEIPT = table(unquotedName("server_receipt"));
    static final Table<Record> SHARED_USE = table(unquotedName("server_shared_use"));

    static final Field<String> DESK = text("desk");
    static final Field<String> PERSON = text("person");
    static final Field<String> PLACE = text("place");
    static final Field<Instant> ENDS_AT = instant("ends_at");
    static final Field<Instant> FIRST_AT = instant("first_at");
    static final Field<Instant> LAST_AT = instant("last_at");

    static final Field<String> EMAIL = text("email");
    static final Field<String> DISPLAY_NAME = text("display_name");
    static final Field<String> ORGANISATION = text("organisation");
    static final Field<String> ROLES = text("roles");
    static final Field<String> PLAN = text("plan");
    static final Field<String> AREAS = text("areas");
    static final Field<String> STAFF_LEVEL = text("staff_level");
    static final Field<String> LANGUAGE = text("language");
    static final Field<String> PASSWORD_HASH = text("password_hash");
    static final Field<Boolean> MUST_CHANGE = field(unquotedName("must_change"), SQLDataType.BOOLEAN);
    static final Field<Instant> PASSWORD_ENDS_AT = instant("password_ends_at");
    static final Field<Instant> CREATED_AT = instant("created_at");
    static final Field<Instant> BLOCKED_AT = instant("blocked_at");
    static final Field<String> BLOCKED_BY = text("blocked_by");
    static final Field<String> BLOCKED_REASON = text("blocked_reason");

    static final Field<String> ACTOR = text("actor");
    static final Field<String> DEED = text("deed");
    static final Field<String> IDEMPOTENCY_KEY = text("idempotency_key");
    static final Field<String> FINGERPRINT = text("fingerprint");
    static final Field<Instant> DONE_AT = instant("done_at");

    static final Field<String> TOKEN_HASH = text("token_hash");
    static final Field<String> CARRIER = text("carrier");
    static final Field<Instant> STARTED_AT = instant("started_at");
    static final Field<Instant> SEEN_AT = instant("seen_at");

    static final Field<String> ID_HASH = text("id_hash");
    static final Field<String> CODE_HASH = text("code_hash");
    static final Field<Integer> TRIES = number("tries");

    static final Field<String> SUBJECT = text("subject");
    static final Field<Integer> ATTEMPTS = number("attempts");
    static final Field<Instant> FREE_AT = instant("free_at");

    static final Field<String> LETTER_ID = text("letter_id");
    static final Field<String> KIND = text("kind");
    static final Field<Instant> NEXT_AT = instant("next_at");
    static final Field<Instant> FAILED_AT = instant("failed_at");

    static final Field<String> OTHER_PLACE = text("other_place");
    static final Field<Integer> TIMES = number("times");

    private AccountTables() {}

    private static Field<String> text(String name) {
        return field(unquotedName(name), SQLDataType.VARCHAR);
    }

    private static Field<Integer> number(String name) {
        return field(unquotedName(name), SQLDataType.INTEGER);
    }

    private static Field<Instant> instant(String name) {
        return field(unquotedName(name), INSTANT);
    }
}
