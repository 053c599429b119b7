package org.ticketing.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.classification.Classification;
import org.ticketing.classification.Complexity;
import org.ticketing.classification.Kind;
import org.ticketing.classification.Priority;
import org.ticketing.classification.Suggestion;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Area;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** What is suggested for a ticket of a kind that has just been opened, as people read it. */
final class SuggestionLines {

    private final SupportPolicy policy;
    private final Language language;

    private SuggestionLines(SupportPolicy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    /**
     * One line for each rule that holds.
     *
     * @param priority that it has from the beginning; if none, the desk's initial one
     * @param written in it, if that is known
     */
    static List<String> of(
            SupportPolicy policy, String kind, Optional<String> priority, Optional<String> written, Language language) {
        Classification classification = policy.classification();
        Facts ticket = Facts.over(policy.domains())
                .with(Fact.KIND, kind)
                .with(
                        Fact.PRIORITY,
                        priority.orElse(classification.initialPriority().priority()))
                .with(Fact.AREA, classification.kind(kind).map(Kind::area).orElse(null))
                .with(Fact.CHANNEL, policy.channels().main())
                .with(Fact.PHASE, Key.of(Phase.NEW))
                .with(Fact.TURN, Key.of(Turn.VENDOR));
        SuggestionLines lines = new SuggestionLines(policy, language);
        return classification.suggestionsFor(ticket, written.stream().toList()).stream()
                .flatMap(lines::lines)
                .toList();
    }

    private Stream<String> lines(Suggestion suggestion) {
        String values = suggestion.values().entrySet().stream().map(this::value).collect(Collectors.joining(", "));
        return Stream.of(
                say("Suggested: ", "Sugere-se: ")
                        + values
                        + " (" + suggestion.rule().source().brief().in(language) + ")",
                "  " + suggestion.rule().because().in(language));
    }

    private String value(Map.Entry<Fact, String> value) {
        Fact fact = value.getKey();
        return fact.label().in(language) + " "
                + label(fact, value.getValue()).map(label -> label.in(language)).orElse(value.getValue());
    }

    private Optional<Text> label(Fact fact, String id) {
        Classification classification = policy.classification();
        return switch (fact) {
            case KIND -> classification.kind(id).map(Kind::label);
            case PRIORITY -> classification.priority(id).map(Priority::label);
            case COMPLEXITY -> classification.complexity(id).map(Complexity::label);
            default -> policy.area(id).map(Area::label);
        };
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
