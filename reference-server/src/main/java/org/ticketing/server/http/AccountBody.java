package org.ticketing.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Standing;
import org.ticketing.vocabulary.OrganisationId;

/** An account as the vendor's staff see it. */
record AccountBody(
        Holder person,
        String email,
        List<String> roles,
        @Nullable String organisation,
        @Nullable String plan,
        List<String> areas,
        @Nullable String staffLevel,
        String language,
        boolean mustChangePassword,
        String standing,
        @Nullable Block block) {

    /** Why an account is blocked, since when, and by whom. */
    record Block(String reason, String by, String at) {}

    static AccountBody of(Account account) {
        OrganisationId organisation = account.organisation();
        return new AccountBody(
                new Holder(account.person().value(), account.name()),
                account.email(),
                account.roles().stream().sorted().toList(),
                organisation == null ? null : organisation.value(),
                account.entitlement().plan(),
                account.entitlement().areas().stream().sorted().toList(),
                account.entitlement().staffLevel(),
                account.language().locale().toLanguageTag(),
                account.mustChange(),
                account.isBlocked() ? "blocked" : "active",
                account.standing() instanceof Standing.Blocked blocked
                        ? new Block(
                                blocked.reason(),
                                blocked.by().value(),
                                blocked.at().toString())
                        : null);
    }
}
