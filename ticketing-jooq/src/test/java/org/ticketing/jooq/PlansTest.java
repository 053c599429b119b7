package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.jackson.LogJson;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;
import org.ticketing.view.Place;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/**
 * How many rows PostgreSQL looks at for a page, among the 100,000 tickets of a desk, of which one in twenty is open: few, so
 * that the page costs the same among a million. Rows, not time, so that it holds on every machine.
 */
class PlansTest {

    private static final DeskId DESK = new DeskId("small");
    private static final Domains DOMAINS = SmallDesk.policy("small").domains();
    private static final Condition OPEN = Condition.anyOf(Fact.PHASE, "new", "in-progress");
    private static final Condition OF_ORGANISATION = Condition.is(Fact.ORGANISATION, "org-7");
    private static final Pattern ROWS = Pattern.compile("rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: ([0-9]+)");

    /** In the middle of those that were generated. */
    private static final TicketId MIDDLE = TicketId.parse("0199d1a0-0000-7000-8000-0000000186a0");

    private static final double FEW = 1_500;

    private static final HikariDataSource DATABASE = Databases.POSTGRESQL.migrated();

    private final List<Query> asked = new ArrayList<>();
    private final DSLContext dsl = DSL.using(new DefaultConfiguration()
            .set(DATABASE)
            .set(SQLDialect.POSTGRES)
            .set(Rendering.settings())
            .set(new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext context) {
                    if (context.query() != null) {
                        asked.add(context.query());
                    }
                }
            }));

    @BeforeAll
    static void fill() throws SQLException {
        Ticket ticket = template();
        DSL.using(DATABASE, SQLDialect.POSTGRES)
                .execute(
                        """
                        insert into ticketing_ticket (desk, ticket, code, version, changed_at, kind, priority, area, channel,
                          phase, turn, organisation, requester, opener, assignee, next_due, kept_since, opened_at, ended_at, state)
                        select case when n % 2 = 0 then 'small' else 'other' end,
                          id, 'SD-' || n, 3, timestamp '2026-01-01' + n * interval '1 minute', 'question',
                          (array['low', 'normal', 'normal', 'high'])[1 + n / 40 % 4], 'support', 'portal',
                          case when n % 40 < 2 then 'in-progress' else 'closed' end,
                          case when n % 40 < 2 then 'vendor' else 'nobody' end,
                          'org-' || (n / 40) % 50, 'ana', 'ana', case when n % 3 = 0 then 'bia' end,
                          case when n % 40 < 2 and n % 400 > 40
                            then timestamp '2026-03-01' + (n * 7919 % 100000) * interval '1 minute' end,
                          case when n % 40 >= 2 then timestamp '2026-01-01' + n * interval '1 minute' end,
                          timestamp '2026-01-01' + n * interval '1 minute',
                          case when n % 40 >= 2 then timestamp '2026-01-01' + n * interval '1 minute' end,
                          replace({0}, {1}, cast(id as text))
                        from (select n, cast('0199d1a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
                          from generate_series(1, 200000) n) numbered
                        """, DSL.val(LogJson.write(ticket)), DSL.val(ticket.id().toString()));
        MigrationsTest.execute(DATABASE, """
            insert into ticketing_text (desk, text_id, ticket, salt, content, words)
            select desk, ticket, ticket, '00', 'content', cast('''' || desk || '/w'
              || cast(substring(code from 4) as int) / 2 % 1000 || ''' ''' || desk || '/common''' as tsvector)
            from ticketing_ticket
            """);
        MigrationsTest.execute(DATABASE, "analyze");
    }

    private static Ticket template() {
        InMemoryStorage storage = new InMemoryStorage();
        TicketId id = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .build()
                .desk("small")
                .as(SmallDesk.customer("ana", "school"))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
        return storage.ticket(DESK, id).orElseThrow();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENED, true",
        "OPENED, false",
        "DUE, false",
        "DUE, true",
        "CHANGED, true",
        "PRIORITY, true",
        "PRIORITY, false"
    })
    void aPageOfOpenTicketsOfTheDesk(Sort.By by, boolean descending) {
        requireFewRows(new Selection(OPEN, DOMAINS, SearchTerms.NONE), new Sort(by, descending));
    }

    @ParameterizedTest
    @CsvSource({"OPENED, true", "OPENED, false", "DUE, false", "DUE, true"})
    void aPageOfOpenTicketsOfAnOrganisation(Sort.By by, boolean descending) {
        requireFewRows(
                new Selection(Condition.all(OPEN, OF_ORGANISATION), DOMAINS, SearchTerms.NONE),
                new Sort(by, descending));
    }

    @Test
    void aPageOfAllTicketsThatChangedLast() {
        requireFewRows(new Selection(Condition.always(), DOMAINS, SearchTerms.NONE), new Sort(Sort.By.CHANGED, true));
    }

    @ParameterizedTest
    @CsvSource({"w777", "common w777", "w77 comm"})
    void aSearchForAWordThatIsRare(String typed) {
        requireFewRows(new Selection(Condition.always(), DOMAINS, SearchTerms.of(typed)), Sort.NEWEST_FIRST);
    }

    @Test
    void countsOfTheOpenTicketsOfAnOrganisation() {
        Selection selection = new Selection(Condition.all(OPEN, OF_ORGANISATION), DOMAINS, SearchTerms.NONE);

        requireFewRows(() -> lists().groups(selection, Grouping.by(Fact.TURN)));
    }

    /** The calendar of an organisation. */
    @Test
    void daysOfAMonthOfAnOrganisation() {
        Selection selection = new Selection(OF_ORGANISATION, DOMAINS, SearchTerms.NONE);
        List<Instant> days = IntStream.rangeClosed(0, 31)
                .mapToObj(day -> Instant.parse("2026-03-01T03:00:00Z").plus(Duration.ofDays(day)))
                .toList();

        requireFewRows(() -> lists().groups(selection, Grouping.over(Milestone.OPENED, days, Fact.TURN)));
    }

    /** The last column of the board. */
    @Test
    void whatWasDoneOnADay() {
        Instant from = Instant.parse("2026-03-10T03:00:00Z");
        Period day = Period.between(Milestone.ENDED, from, from.plus(Duration.ofDays(1)));
        Selection selection = new Selection(
                Condition.anyOf(Fact.PHASE, "resolved", "closed"), DOMAINS, SearchTerms.NONE, List.of(day));

        requireFewRows(() -> lists().count(selection));
    }

    /** However many were ended long ago, or are not due yet. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T01:00:00Z", "2026-12-31T00:00:00Z"})
    void ticketsThatHaveBeenKeptForLongEnough(Instant before) {
        requireFewRows(() -> new TicketRows(dsl).ended(DESK, "question", before, 100));
    }

    /** On the first page, and on one from the middle. */
    private void requireFewRows(Selection selection, Sort sort) {
        TicketQuery first = TicketQuery.first(selection, sort, 51);
        requireFewRows(() -> lists().list(first));
        int stretch = sort.by() == Sort.By.PRIORITY ? 1 : 0;
        requireFewRows(
                () -> lists().list(first.after(new Place(stretch, Instant.parse("2026-03-10T00:00:00Z"), MIDDLE))));
    }

    private TicketLists lists() {
        return new TicketLists(dsl, DESK);
    }

    private void requireFewRows(Runnable question) {
        asked.clear();
        question.run();
        String plans = List.copyOf(asked).stream().map(this::plan).collect(Collectors.joining("\n\n"));
        double rows = ROWS.matcher(plans)
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)) * Double.parseDouble(found.group(2)))
                        .sum()
                + REMOVED.matcher(plans)
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .sum();
        assertThat(rows).as(plans).isPositive().isLessThan(FEW);
    }

    private String plan(Query query) {
        return dsl
                .resultQuery("explain (analyze, buffers off, timing off) " + dsl.renderInlined(query))
                .fetch()
                .stream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.joining("\n"));
    }
}
