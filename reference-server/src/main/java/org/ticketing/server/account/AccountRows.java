package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.ACCOUNT;
import static org.ticketing.server.account.AccountTables.AREAS;
import static org.ticketing.server.account.AccountTables.BLOCKED_AT;
import static org.ticketing.server.account.AccountTables.BLOCKED_BY;
import static org.ticketing.server.account.AccountTables.BLOCKED_REASON;
import static org.ticketing.server.account.AccountTables.CREATED_AT;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.DISPLAY_NAME;
import static org.ticketing.server.account.AccountTables.EMAIL;
import static org.ticketing.server.account.AccountTables.LANGUAGE;
import static org.ticketing.server.account.AccountTables.MUST_CHANGE;
import static org.ticketing.server.account.AccountTables.ORGANISATION;
import static org.ticketing.server.account.AccountTables.PASSWORD_ENDS_AT;
import static org.ticketing.server.account.AccountTables.PASSWORD_HASH;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.PLAN;
import static org.ticketing.server.account.AccountTables.ROLES;
import static org.ticketing.server.account.AccountTables.STAFF_LEVEL;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** Accounts and the hashes of their passwords, as rows. */
record AccountRows(DSLContext dsl) {

    /** Stands for somebody of whom nothing is kept. */
    private static final String ERASED = "erased";

    private static final List<Field<?>> KEPT = List.of(
            DESK,
            PERSON,
            EMAIL,
            DISPLAY_NAME,
            ORGANISATION,
            ROLES,
            PLAN,
            AREAS,
            STAFF_LEVEL,
            LANGUAGE,
            PASSWORD_HASH,
            MUST_CHANGE,
            PASSWORD_ENDS_AT,
            BLOCKED_AT,
            BLOCKED_BY,
            BLOCKED_REASON);

    /**
     * An account with what opens it.
     *
     * @param passwordEndsAt exclusive; none of a password that the person chose
     */
    record Kept(
            Account account, String passwordHash, @Nullable Instant passwordEndsAt) {

        boolean isOver(Instant now) {
            return passwordEndsAt != null && !now.isBefore(passwordEndsAt);
        }
    }

    void insert(Account account, String passwordHash, Instant passwordEndsAt, Instant now) {
        OrganisationId organisation = account.organisation();
        dsl.insertInto(ACCOUNT)
                .set(DESK, account.desk().value())
                .set(PERSON, account.person().value())
                .set(EMAIL, account.email())
                .set(DISPLAY_NAME, account.name())
                .set(ORGANISATION, organisation == null ? null : organisation.value())
                .set(ROLES, joined(account.roles()))
                .set(PLAN, account.entitlement().plan())
                .set(AREAS, joined(account.entitlement().areas()))
                .set(STAFF_LEVEL, account.entitlement().staffLevel())
                .set(LANGUAGE, account.language().locale().toLanguageTag())
                .set(PASSWORD_HASH, passwordHash)
                .set(MUST_CHANGE, true)
                .set(PASSWORD_ENDS_AT, passwordEndsAt)
                .set(CREATED_AT, now)
                .execute();
    }

    /** Name and entitlement as they are to be; a plan is the organisation's, and so of everybody there. */
    void amend(Account account) {
        dsl.update(ACCOUNT)
                .set(DISPLAY_NAME, account.name())
                .set(ROLES, joined(account.roles()))
                .set(AREAS, joined(account.entitlement().areas()))
                .set(STAFF_LEVEL, account.entitlement().staffLevel())
                .where(is(account.desk(), account.person()))
                .execute();
        OrganisationId organisation = account.organisation();
        if (organisation != null) {
            dsl.update(ACCOUNT)
                    .set(PLAN, account.entitlement().plan())
                    .where(of(account.desk(), organisation))
                    .execute();
        }
    }

    /** The plan that the others of an organisation have. */
    Optional<String> plan(DeskId desk, OrganisationId organisation) {
        return dsl.select(PLAN)
                .from(ACCOUNT)
                .where(of(desk, organisation))
                .and(PLAN.isNotNull())
                .limit(1)
                .fetchOptional(PLAN);
    }

    private static Condition of(DeskId desk, OrganisationId organisation) {
        return DESK.eq(desk.value()).and(ORGANISATION.eq(organisation.value()));
    }

    Optional<Kept> byEmail(DeskId desk, String folded) {
        return one(DESK.eq(desk.value()).and(EMAIL.eq(folded)));
    }

    Optional<Kept> byPerson(DeskId desk, PersonId person) {
        return one(is(desk, person));
    }

    List<Account> all(DeskId desk) {
        return dsl
                .select(KEPT)
                .from(ACCOUNT)
                .where(DESK.eq(desk.value()))
                .orderBy(PERSON)
                .fetch(AccountRows::kept)
                .stream()
                .map(Kept::account)
                .toList();
    }

    private Optional<Kept> one(Condition condition) {
        return dsl.select(KEPT).from(ACCOUNT).where(condition).fetchOptional(AccountRows::kept);
    }

    /** A password that the person chose: good until they choose another. */
    void chosen(DeskId desk, PersonId person, String passwordHash) {
        dsl.update(ACCOUNT)
                .set(PASSWORD_HASH, passwordHash)
                .set(MUST_CHANGE, false)
                .set(PASSWORD_ENDS_AT, (Instant) null)
                .where(is(desk, person))
                .execute();
    }

    /** A password that went by e-mail. */
    void provisional(DeskId desk, PersonId person, String passwordHash, Instant endsAt) {
        dsl.update(ACCOUNT)
                .set(PASSWORD_HASH, passwordHash)
                .set(MUST_CHANGE, true)
                .set(PASSWORD_ENDS_AT, endsAt)
                .where(is(desk, person))
                .execute();
    }

    /** Whether there is such an account. */
    boolean stand(DeskId desk, PersonId person, Standing standing) {
        Optional<Standing.Blocked> blocked =
                Optional.of(standing).filter(Standing.Blocked.class::isInstance).map(Standing.Blocked.class::cast);
        return dsl.update(ACCOUNT)
                        .set(BLOCKED_AT, blocked.map(Standing.Blocked::at).orElse(null))
                        .set(BLOCKED_BY, blocked.map(b -> b.by().value()).orElse(null))
                        .set(
                                BLOCKED_REASON,
                                blocked.map(Standing.Blocked::reason).orElse(null))
                        .where(is(desk, person))
                        .execute()
                == 1;
    }

    /** Takes the account away, and the name of the person from where they blocked others. */
    void erase(DeskId desk, PersonId person) {
        dsl.deleteFrom(ACCOUNT).where(is(desk, person)).execute();
        dsl.update(ACCOUNT)
                .set(BLOCKED_BY, ERASED)
                .where(DESK.eq(desk.value()).and(BLOCKED_BY.eq(person.value())))
                .execute();
    }

    private static Condition is(DeskId desk, PersonId person) {
        return DESK.eq(desk.value()).and(PERSON.eq(person.value()));
    }

    private static Kept kept(Record row) {
        String organisation = row.get(ORGANISATION);
        Account account = new Account(
                new DeskId(row.get(DESK)),
                new PersonId(row.get(PERSON)),
                row.get(EMAIL),
                row.get(DISPLAY_NAME),
                new Entitlement(split(row.get(ROLES)), row.get(PLAN), split(row.get(AREAS)), row.get(STAFF_LEVEL)),
                organisation == null ? null : new OrganisationId(organisation),
                Language.of(Locale.forLanguageTag(row.get(LANGUAGE))),
                row.get(MUST_CHANGE),
                standing(row));
        return new Kept(account, row.get(PASSWORD_HASH), row.get(PASSWORD_ENDS_AT));
    }

    private static Standing standing(Record row) {
        Instant at = row.get(BLOCKED_AT);
        return at == null
                ? new Standing.Active()
                : new Standing.Blocked(row.get(BLOCKED_REASON), new PersonId(row.get(BLOCKED_BY)), at);
    }

    private static String joined(Set<String> keys) {
        return String.join(",", new TreeSet<>(keys));
    }

    private static Set<String> split(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet());
    }
}
