package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** A derivation as people read it: one line for the promise, one for each stretch of time, one for the sum. */
public final class DerivationText {

    private final Derivation derivation;
    private final Language language;

    private DerivationText(Derivation derivation, Language language) {
        this.derivation = derivation;
        this.language = language;
    }

    /** The lines, without line ends. */
    public static List<String> lines(Derivation derivation, Language language) {
        return new DerivationText(derivation, language).lines();
    }

    /** What is promised, as people say it, without the calendar it is counted on. */
    public static String target(Target promised, Language language) {
        Text text = switch (promised) {
            case Target.WorkingTime t -> new Text("%s of open time", "%s de tempo aberto").with(length(t.length()));
            case Target.ElapsedTime t -> new Text("%s day and night", "%s corridos").with(length(t.length()));
            case Target.WorkingDays t -> new Text("%s business days", "%s dias úteis").with(t.days());
            case Target.EndOfBusinessDay t -> new Text("the end of the business day", "o fim do dia útil");
            case Target.SameDayOr t ->
                new Text("the same day, or the first %s of the next", "o mesmo dia, ou as primeiras %s do seguinte")
                        .with(length(t.hours()));
            case Target.PromisedDate t -> new Text("a date given by a person", "uma data dada por uma pessoa");
            case Target.None t -> new Text("nothing", "nada");
        };
        return text.in(language);
    }

    /** How firmly it is promised, as people say it. */
    public static String strength(Strength strength, Language language) {
        Text text = switch (strength) {
            case GUARANTEE -> new Text("a commitment", "um compromisso");
            case GOAL -> new Text("a goal", "uma meta");
            case EXPECTED_AVERAGE -> new Text("an average", "uma média");
        };
        return text.in(language);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(derivation.label().in(language) + ": " + outcome());
        lines.add("  " + say("promised", "prometido") + ": " + target(derivation.target(), language) + calendar() + ", "
                + strength(derivation.strength(), language) + " ("
                + derivation.source().brief().in(language) + ")");
        lines.add("  " + reason());
        for (Segment segment : derivation.segments()) {
            lines.add("  " + at(segment.span().startInclusive()) + " – "
                    + at(segment.span().endExclusive()) + "  " + kind(segment));
        }
        if (!derivation.segments().isEmpty()) {
            lines.add("  " + say("open time in all", "tempo aberto no total") + ": " + length(derivation.counted()));
        }
        return lines;
    }

    private String outcome() {
        Instant due = derivation.due();
        if (due == null) {
            return say("no date yet", "ainda sem data");
        }
        return derivation.strength().canBeBreached()
                ? say("due ", "prazo ") + at(due)
                : say("expected by ", "previsão ") + at(due);
    }

    private String calendar() {
        return derivation.calendar().map(label -> ", " + label.in(language)).orElse("");
    }

    private String reason() {
        Text reason = switch (derivation.reason()) {
            case OPEN_TIME_COUNTED -> new Text("open time is counted", "conta o tempo aberto");
            case ALL_TIME_COUNTED -> new Text("all time is counted", "conta todo o tempo");
            case BUSINESS_DAYS_COUNTED ->
                new Text(
                        "business days are counted, without that of the start",
                        "contam os dias úteis, sem o do início");
            case SAME_DAY -> new Text("the same business day ends then", "o mesmo dia útil termina então");
            case NEXT_BUSINESS_DAY ->
                new Text(
                        "too little of the day was left, so the next business day counts",
                        "restava pouco do dia, então vale o próximo dia útil");
            case DATE_PROMISED -> new Text("a person promised this date", "uma pessoa prometeu esta data");
            case DATE_AWAITED -> new Text("nobody has promised a date yet", "ninguém prometeu uma data ainda");
            case PAUSED ->
                new Text(
                        "the time stands still: it is not the vendor's turn",
                        "o tempo está parado: não é a vez do atendimento");
            case NOTHING_PROMISED -> new Text("the policy promises nothing here", "a política não promete nada aqui");
        };
        return say("counted from ", "contado de ") + at(derivation.countsFrom()) + "; " + reason.in(language);
    }

    private String kind(Segment segment) {
        return switch (segment.kind()) {
            case OPEN -> say("open", "aberto") + "  " + length(segment.counted());
            case CLOSED -> say("closed", "fechado");
            case HOLIDAY ->
                say("closed: ", "fechado: ")
                        + segment.name().map(name -> name.in(language)).orElse("");
            case PAUSED -> say("paused", "pausado");
        };
    }

    /** An instant as the clock of a desk shows it. */
    public static String instant(Instant instant, ZoneId zone, Language language) {
        String pattern = switch (language) {
            case ENGLISH -> "EEE yyyy-MM-dd HH:mm";
            case PORTUGUESE -> "EEE dd/MM/yyyy HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone));
    }

    /** A length as people say it: {@code 1 h 30 min}. */
    public static String length(@Nullable Duration length) {
        if (length == null || length.isZero()) {
            return "0 min";
        }
        return Stream.of(
                        part(length.toHours(), "h"),
                        part(length.toMinutesPart(), "min"),
                        part(length.toSecondsPart(), "s"),
                        part(length.toNanosPart(), "ns"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit;
    }

    private String at(Instant instant) {
        return instant(instant, derivation.zone(), language);
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }
}
