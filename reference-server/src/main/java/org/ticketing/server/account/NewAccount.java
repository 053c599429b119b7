package org.ticketing.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that is asked for.
 *
 * @param language of the e-mails to the person: {@code en} or {@code pt-BR}
 */
public record NewAccount(
        @Nullable String person,
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String organisation,
        @Nullable String language) {}
