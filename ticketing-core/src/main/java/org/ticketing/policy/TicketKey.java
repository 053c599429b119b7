package org.ticketing.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** What a promise can depend on when a ticket is opened: one of finitely many, so that all can be tried. */
record TicketKey(Map<Fact, String> values) {

    private static final List<Fact> FACTS = List.of(
            Fact.KIND,
            Fact.PRIORITY,
            Fact.COMPLEXITY,
            Fact.AREA,
            Fact.CHANNEL,
            Fact.TICKET_PLAN,
            Fact.LEVEL,
            Fact.QUOTE);

    /** Every ticket that can be, but for facts that none of these conditions asks about. */
    static List<TicketKey> all(List<Condition> conditions, Domains domains) {
        return all(conditions, domains, FACTS);
    }

    /** Every combination of those of these facts that the conditions ask about. */
    static List<TicketKey> all(List<Condition> conditions, Domains domains, List<Fact> facts) {
        Set<Fact> asked = conditions.stream()
                .flatMap(condition -> condition.facts().stream())
                .collect(Collectors.toSet());
        List<TicketKey> keys = List.of(new TicketKey(Map.of()));
        for (Fact fact : facts) {
            List<String> values = domains.of(fact).orElse(List.of());
            if (asked.contains(fact) && !values.isEmpty()) {
                keys = keys.stream().flatMap(key -> key.withEach(fact, values)).toList();
            }
        }
        return keys;
    }

    /** With every value of a fact, and where it can be absent, without one. */
    private Stream<TicketKey> withEach(Fact fact, List<String> known) {
        Stream<TicketKey> each = known.stream().map(value -> with(fact, value));
        return fact.isOptional() ? Stream.concat(each, Stream.of(this)) : each;
    }

    /** One of the facts that it tells tickets apart by. */
    String value(Fact fact) {
        return Objects.requireNonNull(values.get(fact), () -> "nobody has asked about " + fact);
    }

    TicketKey with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.put(fact, value);
        return new TicketKey(more);
    }

    Facts facts(Domains domains) {
        Facts facts = Facts.over(domains);
        for (Map.Entry<Fact, String> value : values.entrySet()) {
            facts = facts.with(value.getKey(), value.getValue());
        }
        return facts;
    }

    /** As people name it: {@code kind question, priority high}. */
    Text text() {
        return values.isEmpty()
                ? new Text("any ticket", "qualquer chamado")
                : new Text(named(Language.ENGLISH), named(Language.PORTUGUESE));
    }

    private String named(Language language) {
        return values.entrySet().stream()
                .map(value -> value.getKey().label().in(language) + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }
}
