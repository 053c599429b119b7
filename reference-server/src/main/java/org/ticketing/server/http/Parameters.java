package org.ticketing.server.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.policy.BoardColumn;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * The parameters in an address. Every mistake in them is found before any is told; a parameter that is
 * not known is a mistake, not overlooked.
 */
final class Parameters {

    /** The facts that tickets are filtered by. */
    static final List<Fact> FILTERS =
            Stream.of(Fact.values()).filter(Fact::isListed).toList();

    /** The facts that tickets are counted by. */
    static final List<Fact> COUNTED =
            Stream.of(Fact.values()).filter(Fact::isCounted).toList();

    /** The facts that articles are filtered by. */
    static final List<Fact> ARTICLE_FILTERS =
            Stream.of(Fact.values()).filter(Fact::isOfArticle).toList();

    private static final String SEARCH = "q";
    private static final String COLUMN = "board-column";
    private static final String FROM = "-from";
    private static final String BEFORE = "-before";
    private static final List<String> SORTS = Stream.of(Sort.By.values())
            .flatMap(by -> Stream.of(by.key(), "-" + by.key()))
            .toList();

    private final Map<String, List<String>> given;
    private final List<Violation> violations = new ArrayList<>();

    private Parameters(Context request, Set<String> known) {
        this.given = request.queryParamMap();
        given.keySet().stream()
                .filter(parameter -> !known.contains(parameter))
                .sorted()
                .forEach(parameter -> violations.add(new Violation(
                        parameter,
                        "known-parameter",
                        new Text(
                                        "is not known here: the parameters are %s",
                                        "não é conhecido aqui: os parâmetros são %s")
                                .with(known))));
    }

    /** The parameters of a request that asks for these and nothing else. */
    static Parameters only(Context request, String... names) {
        return new Parameters(request, new TreeSet<>(List.of(names)));
    }

    /**
     * The parameters of a request that filters tickets.
     *
     * @param others which there may be beside filters
     */
    static Parameters ofTickets(Context request, String... others) {
        List<String> known = new ArrayList<>(List.of(others));
        known.add(COLUMN);
        for (Milestone milestone : Milestone.values()) {
            known.add(milestone.key() + FROM);
            known.add(milestone.key() + BEFORE);
        }
        return filtered(request, FILTERS, known.toArray(String[]::new));
    }

    /** The parameters of a request that filters articles. */
    static Parameters ofArticles(Context request, String... others) {
        return filtered(request, ARTICLE_FILTERS, others);
    }

    private static Parameters filtered(Context request, List<Fact> filters, String... others) {
        Set<String> known = new TreeSet<>(List.of(others));
        known.add(SEARCH);
        filters.forEach(fact -> known.add(fact.key()));
        return new Parameters(request, known);
    }

    Condition articles(Domains domains) {
        return conditions(ARTICLE_FILTERS, domains);
    }

    Optional<String> search() {
        return single(SEARCH);
    }

    /** The tickets that are asked for, by facts, words, days, and columns of the board. */
    TicketFilter filter(Caller caller) {
        SupportPolicy policy = caller.desk().policy();
        TicketFilter filter = filter(policy.domains());
        for (Milestone milestone : Milestone.values()) {
            Optional<Instant> from = day(milestone.key() + FROM).map(day -> Period.startOf(day, policy.zone()));
            Optional<Instant> before = day(milestone.key() + BEFORE).map(day -> Period.startOf(day, policy.zone()));
            if (from.isPresent() || before.isPresent()) {
                filter = filter.within(new Period(milestone, from, before));
            }
        }
        TicketFilter asked = filter;
        List<String> columns =
                policy.views().board().stream().map(BoardColumn::id).toList();
        return oneOf(COLUMN, columns)
                .map(column -> caller.session().workbench().column(asked, column))
                .orElse(asked);
    }

    private TicketFilter filter(Domains domains) {
        return new TicketFilter(conditions(FILTERS, domains), search());
    }

    private Condition conditions(List<Fact> filters, Domains domains) {
        List<Condition> conditions = new ArrayList<>();
        for (Fact fact : filters) {
            List<String> values = given.getOrDefault(fact.key(), List.of());
            values.stream()
                    .filter(value -> !(value.isEmpty() && fact.isOptional()))
                    .forEach(value -> domains.of(fact).ifPresent(known -> requireKnown(fact.key(), value, known)));
            Condition oneOf = oneOf(fact, Set.copyOf(values));
            List<Violation> unnameable = ConditionCheck.check(oneOf, Domains.NONE, fact.key());
            violations.addAll(unnameable);
            if (!values.isEmpty() && unnameable.isEmpty()) {
                conditions.add(oneOf);
            }
        }
        return new Condition.All(conditions);
    }

    /** An empty value asks for tickets without one: those that nobody has been assigned. */
    private static Condition oneOf(Fact fact, Set<String> values) {
        Condition oneOf = new Condition.AnyOf(fact, values);
        return fact.isOptional() && values.contains("") ? Condition.any(oneOf, new Condition.Absent(fact)) : oneOf;
    }

    /** A parameter that is given once, if at all. */
    Optional<String> single(String parameter) {
        List<String> values = given.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            violations.add(new Violation(
                    parameter,
                    "once",
                    new Text("is given %s times: give it once", "foi dado %s vezes: dê uma só").with(values.size())));
        }
        return values.stream().findFirst();
    }

    /** A parameter with values out of a list, separated by commas. */
    List<String> several(String parameter, List<String> known) {
        return single(parameter).stream()
                .flatMap(values -> Stream.of(values.split(",", -1)))
                .filter(value -> requireKnown(parameter, value, known))
                .toList();
    }

    /** A parameter with a value out of a list; nothing if it is another one. */
    Optional<String> oneOf(String parameter, List<String> known) {
        return single(parameter).filter(value -> requireKnown(parameter, value, known));
    }

    /** The order of a list. */
    Sort sort() {
        return oneOf("sort", SORTS).map(Parameters::sort).orElse(Sort.NEWEST_FIRST);
    }

    private static Sort sort(String text) {
        boolean descending = text.startsWith("-");
        return Key.read(Sort.By.class, descending ? text.substring(1) : text)
                .map(by -> new Sort(by, descending))
                .orElseThrow();
    }

    /** A day of the calendar. */
    Optional<LocalDate> day(String parameter) {
        return single(parameter).flatMap(value -> dated(parameter, value, LocalDate::parse, "2026-11-30"));
    }

    /** A month of the calendar. */
    Optional<YearMonth> month(String parameter) {
        return single(parameter).flatMap(value -> dated(parameter, value, YearMonth::parse, "2026-11"));
    }

    private <T> Optional<T> dated(String parameter, String value, Function<String, T> how, String example) {
        try {
            // Years of more digits have a sign before them: nobody means those.
            if (Character.isDigit(value.isEmpty() ? '-' : value.charAt(0))) {
                return Optional.of(how.apply(value));
            }
        } catch (DateTimeParseException e) {
            // It is told below.
        }
        violations.add(new Violation(
                parameter,
                "type",
                new Text("has to be like %s, not '%s'", "precisa ser como %s, e não '%s'").with(example, value)));
        return Optional.empty();
    }

    /** A parameter that is the id of something. */
    <T> Optional<T> id(String parameter, Function<String, T> how) {
        return single(parameter).flatMap(value -> {
            try {
                return Optional.of(how.apply(value));
            } catch (IllegalArgumentException e) {
                violations.add(new Violation(
                        parameter, "type", new Text("'%s' is no such id", "'%s' não é um id assim").with(value)));
                return Optional.empty();
            }
        });
    }

    /** A parameter that is an instant, and has to be given. */
    Instant instant(String parameter) {
        Optional<String> value = single(parameter);
        try {
            return Instant.parse(value.orElse(""));
        } catch (DateTimeException e) {
            violations.add(new Violation(
                    parameter,
                    value.isEmpty() ? "mandatory" : "type",
                    new Text(
                            "has to be an instant: 2026-12-04T20:00:00Z",
                            "precisa ser um instante: 2026-12-04T20:00:00Z")));
            return Instant.EPOCH;
        }
    }

    /** Which numbers are in range is for the library. */
    Optional<Integer> number(String parameter) {
        return single(parameter).flatMap(value -> {
            try {
                return Optional.of(Integer.valueOf(value));
            } catch (NumberFormatException e) {
                violations.add(new Violation(
                        parameter,
                        "type",
                        new Text("has to be a whole number, not '%s'", "precisa ser um número inteiro, e não '%s'")
                                .with(value)));
                return Optional.empty();
            }
        });
    }

    /** Notes that a parameter is missing, unless what it says has been found wrong; gives any value in its place. */
    String missing(String parameter, List<String> known) {
        if (!given.containsKey(parameter)) {
            violations.add(new Violation(
                    parameter,
                    "mandatory",
                    new Text("is mandatory: use one of %s", "é obrigatório: use um de %s").with(known)));
        }
        return known.get(0);
    }

    private boolean requireKnown(String parameter, String value, List<String> known) {
        if (!known.contains(value)) {
            violations.add(Violation.unknown(parameter, value, known));
        }
        return known.contains(value);
    }

    /** Throws what has been found wrong, and what the library finds, if anything. */
    void require(List<Violation> ofLibrary) {
        ofLibrary.forEach(violation -> violations.add(
                violation.path().equals("search")
                        ? new Violation(SEARCH, violation.rule(), violation.message())
                        : violation));
        if (!violations.isEmpty()) {
            throw BadRequest.of(violations);
        }
    }
}
