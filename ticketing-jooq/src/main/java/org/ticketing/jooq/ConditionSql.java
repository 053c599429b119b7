package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ARTICLE;
import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT;
import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.False;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.True;
import org.jooq.impl.DSL;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Operand;

/**
 * Compiles conditions over the facts of tickets or of articles to SQL. In SQL a comparison with an absent fact is unknown, and so is its
 * negation; here every test is either true or false, so that {@code Not} means what it means in memory.
 */
record ConditionSql(Domains domains, Function<Fact, Optional<Field<String>>> columns) {

    /** Over the facts of tickets. */
    static ConditionSql ofTickets(Domains domains) {
        return new ConditionSql(domains, ConditionSql::column);
    }

    /** Over the facts of articles. */
    static ConditionSql ofArticles(Domains domains) {
        return new ConditionSql(domains, ConditionSql::articleColumn);
    }

    /** Over the facts of live chats. */
    static ConditionSql ofChats(Domains domains) {
        return new ConditionSql(domains, ConditionSql::chatColumn);
    }

    org.jooq.Condition compile(Condition condition) {
        return switch (condition) {
            case Condition.Is(Fact fact, Operand.Literal(String value)) -> oneOf(fact, List.of(value));
            case Condition.Is(Fact fact, Operand.OfActor ofActor) ->
                throw new IllegalStateException("put the actor in before testing " + fact + " against " + ofActor);
            case Condition.AnyOf anyOf -> oneOf(anyOf.fact(), anyOf.values());
            // A set has no order, whatever its domain has.
            case Condition.AtLeast(Fact fact, String value) ->
                fact.shape() == Fact.Shape.SET ? DSL.falseCondition() : oneOf(fact, domains.atLeast(fact, value));
            case Condition.Has(Fact fact, String value) -> oneOf(fact, List.of(value));
            case Condition.Absent(Fact fact) -> absent(fact);
            case Condition.All(List<Condition> all) ->
                compiled(all, True.class).reduce(org.jooq.Condition::and).orElseGet(DSL::trueCondition);
            case Condition.Any(List<Condition> any) ->
                compiled(any, False.class).reduce(org.jooq.Condition::or).orElseGet(DSL::falseCondition);
            case Condition.Not not -> DSL.not(compile(not.condition()));
            case Condition.Always always -> DSL.trueCondition();
        };
    }

    /** Without what changes nothing, since not every database sees that. */
    private Stream<org.jooq.Condition> compiled(List<Condition> conditions, Class<?> neutral) {
        return conditions.stream().map(this::compile).filter(condition -> !neutral.isInstance(condition));
    }

    private org.jooq.Condition oneOf(Fact fact, Collection<String> values) {
        if (values.isEmpty()) {
            return DSL.falseCondition();
        }
        return columns.apply(fact)
                .map(column -> {
                    org.jooq.Condition in = switch (fact) {
                        case PHASE -> column.in(written(values));
                        case TAGS -> tagged(column, values);
                        default -> column.in(values);
                    };
                    return column.getDataType().nullable() ? column.isNotNull().and(in) : in;
                })
                .orElseGet(DSL::falseCondition);
    }

    /** The tags of a ticket stand in one column, each between blanks: none has a blank in it, or a sign that stands for others. */
    private static org.jooq.Condition tagged(Field<String> column, Collection<String> tags) {
        return tags.stream()
                .sorted()
                .map(tag -> column.contains(" " + tag + " "))
                .reduce(DSL.falseCondition(), org.jooq.Condition::or);
    }

    private org.jooq.Condition absent(Fact fact) {
        return columns.apply(fact)
                .map(column -> column.getDataType().nullable() ? column.isNull() : DSL.falseCondition())
                .orElseGet(DSL::trueCondition);
    }

    /** Phases stand in the statement itself: a database has to see that an index of the open tickets will do. */
    private static List<Param<String>> written(Collection<String> phases) {
        return phases.stream().sorted().map(DSL::inline).toList();
    }

    /** The column of a fact of tickets. */
    static Optional<Field<String>> column(Fact fact) {
        return switch (fact) {
            case KIND -> Optional.of(TICKETING_TICKET.KIND);
            case PRIORITY -> Optional.of(TICKETING_TICKET.PRIORITY);
            case COMPLEXITY -> Optional.of(TICKETING_TICKET.COMPLEXITY);
            case AREA -> Optional.of(TICKETING_TICKET.AREA);
            case CHANNEL -> Optional.of(TICKETING_TICKET.CHANNEL);
            case PHASE -> Optional.of(TICKETING_TICKET.PHASE);
            case TURN -> Optional.of(TICKETING_TICKET.TURN);
            case ORGANISATION -> Optional.of(TICKETING_TICKET.ORGANISATION);
            case REQUESTER -> Optional.of(TICKETING_TICKET.REQUESTER);
            case OPENER -> Optional.of(TICKETING_TICKET.OPENER);
            case ASSIGNEE -> Optional.of(TICKETING_TICKET.ASSIGNEE);
            case RATING -> Optional.of(TICKETING_TICKET.RATING);
            case FOLLOWS -> Optional.of(TICKETING_TICKET.FOLLOWS);
            case TAGS -> Optional.of(TICKETING_TICKET.TAGS);
            // No list is asked about these.
            case ROLES, PLAN, TICKET_PLAN, AREAS, STAFF_LEVEL, LEVEL, QUOTE -> Optional.empty();
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> Optional.empty();
        };
    }

    /** The column of a fact of articles. */
    private static Optional<Field<String>> articleColumn(Fact fact) {
        return switch (fact) {
            case GENRE -> Optional.of(TICKETING_ARTICLE.GENRE);
            case CATEGORY -> Optional.of(TICKETING_ARTICLE.CATEGORY);
            case PRODUCT -> Optional.of(TICKETING_ARTICLE.PRODUCT);
            case AUDIENCE -> Optional.of(TICKETING_ARTICLE.AUDIENCE);
            case LANGUAGE -> Optional.of(TICKETING_ARTICLE.LANGUAGE);
            case ARTICLE_STATE -> Optional.of(TICKETING_ARTICLE.ARTICLE_STATE);
            case KIND,
                    PRIORITY,
                    COMPLEXITY,
                    AREA,
                    CHANNEL,
                    PHASE,
                    TURN,
                    ORGANISATION,
                    REQUESTER,
                    OPENER,
                    ASSIGNEE,
                    ROLES,
                    PLAN,
                    TICKET_PLAN,
                    AREAS,
                    STAFF_LEVEL,
                    LEVEL,
                    QUOTE,
                    RATING,
                    FOLLOWS,
                    TAGS -> Optional.empty();
        };
    }

    /** The column of a fact of live chats. */
    private static Optional<Field<String>> chatColumn(Fact fact) {
        return switch (fact) {
            case CHANNEL -> Optional.of(TICKETING_CHAT.CHANNEL);
            case PRIORITY -> Optional.of(TICKETING_CHAT.PRIORITY);
            case ORGANISATION -> Optional.of(TICKETING_CHAT.ORGANISATION);
            case REQUESTER -> Optional.of(TICKETING_CHAT.PERSON);
            case ASSIGNEE -> Optional.of(TICKETING_CHAT.ATTENDANT);
            case KIND, AREA, PHASE, TURN, OPENER, ROLES, PLAN, AREAS, STAFF_LEVEL, LEVEL, QUOTE -> Optional.empty();
            case COMPLEXITY, TICKET_PLAN, RATING, FOLLOWS, TAGS -> Optional.empty();
            case GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> Optional.empty();
        };
    }
}
