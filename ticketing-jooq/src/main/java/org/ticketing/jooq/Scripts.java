package org.ticketing.jooq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one chain of migrations for all databases. Where one of them needs another script, a file of the same name lies in a
 * folder with the vendor's name.
 */
record Scripts(Vendor vendor) {

    /** Named one by one, since a jar can't be listed everywhere. What stands here is never changed, only added to. */
    static final List<String> CHAIN = List.of(
            "V1__ticketing.sql",
            "V2__due_work_and_feed.sql",
            "V3__lists_and_search.sql",
            "V4__organisations.sql",
            "V5__contacts.sql",
            "V6__personal_data.sql",
            "V7__knowledge.sql",
            "V8__views.sql",
            "V9__attachments_and_notifications.sql",
            "V10__chats_and_what_comes_after.sql");

    List<Script> all() {
        return CHAIN.stream().map(this::script).toList();
    }

    private Script script(String name) {
        String folder = vendor.product().toLowerCase(Locale.ROOT) + "/";
        String template = read(folder + name)
                .or(() -> read(name))
                .orElseThrow(() -> new IllegalStateException("the migration " + name + " is not in the jar"));
        return new Script(name, filledIn(template));
    }

    private String filledIn(String template) {
        String sql = template;
        for (Map.Entry<String, String> placeholder : vendor.placeholders().entrySet()) {
            sql = sql.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return sql;
    }

    private static Optional<String> read(String name) {
        try (InputStream script = Scripts.class.getResourceAsStream("migration/" + name)) {
            return script == null
                    ? Optional.empty()
                    : Optional.of(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
