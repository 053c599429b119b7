package org.ticketing.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.DerivationText;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/**
 * What another policy would have made of recorded history, as people read it.
 *
 * @param candidate what was tried; its goals come first, and its clock is read
 * @param recorded the policies that cycles are pinned to, for the names of goals that the candidate has not
 */
public record WhatIfText(SupportPolicy candidate, List<SupportPolicy> recorded, Language language) {

    private static final int FIRST_NUMBER = 2;

    public WhatIfText {
        recorded = List.copyOf(recorded);
    }

    /** A table by goal and strength with what would change, and a sentence on the whole. */
    public List<String> lines(Summary summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        summary.goals().stream()
                .sorted(Comparator.comparingInt(this::place))
                .map(this::row)
                .forEach(rows::add);
        List<String> lines = new ArrayList<>();
        if (!summary.goals().isEmpty()) {
            lines.addAll(aligned(rows));
        }
        lines.add(whole(summary).in(language));
        if (summary.withoutAnswer() > 0) {
            lines.add(withoutAnswer(summary).in(language));
        }
        return lines;
    }

    /** What changes in one cycle. */
    public String line(String code, Difference difference) {
        String change = code + "  " + label(difference.goal()) + say(", cycle ", ", ciclo ") + difference.cycle() + ": "
                + outcome(difference.was()) + " → " + outcome(difference.wouldBe());
        return difference
                .later()
                .filter(later -> !later.isZero())
                .map(later -> change + " (" + moved(later) + ")")
                .orElse(change);
    }

    /** Why a ticket was left out. */
    public String withoutAnswer(Comparison ticket) {
        return ticket.code()
                + say("  left out: the candidate does not know ", "  de fora: a candidata não conhece ")
                + String.join(", ", ticket.unknown());
    }

    private List<String> headings() {
        return switch (language) {
            case ENGLISH ->
                List.of("GOAL", "STRENGTH", "PROMISED", "MET", "MISSED", "DUE EARLIER", "DUE LATER", "TICKETS CHANGED");
            case PORTUGUESE ->
                List.of(
                        "META",
                        "FIRMEZA",
                        "PROMETIDOS",
                        "CUMPRIDOS",
                        "PERDIDOS",
                        "VENCERIAM ANTES",
                        "VENCERIAM DEPOIS",
                        "CHAMADOS ALTERADOS");
        };
    }

    private List<String> row(GoalSummary goal) {
        Tally was = goal.recorded();
        Tally wouldBe = goal.candidate();
        boolean counted = goal.strength().canBeBreached();
        return List.of(
                label(goal.goal()),
                DerivationText.strength(goal.strength(), language),
                change(was.promised(), wouldBe.promised()),
                counted ? change(was.met(), wouldBe.met()) : "–",
                counted ? change(was.missed(), wouldBe.missed()) : "–",
                number(goal.earlier()),
                number(goal.later()),
                number(goal.changed()));
    }

    private Text whole(Summary summary) {
        if (summary.changed() > 0) {
            return new Text("%s of %s tickets would have gone differently", "%s de %s chamados teriam sido diferentes")
                    .with(number(summary.changed()), number(summary.tickets()));
        }
        return new Text(
                "no difference: all that was promised would have gone as recorded",
                "nenhuma diferença: tudo o que foi prometido teria sido como registrado");
    }

    private Text withoutAnswer(Summary summary) {
        String names = summary.unknown().entrySet().stream()
                .map(name -> name.getKey() + " (" + number(name.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return new Text(
                        "tickets left out: %s. The candidate does not know %s: add what is missing",
                        "chamados de fora: %s. A candidata não conhece %s: inclua o que falta")
                .with(number(summary.withoutAnswer()), names);
    }

    private String outcome(Optional<Outcome> outcome) {
        return outcome.map(o -> result(o.result())
                        + o.due()
                                .map(due -> say(", due ", ", prazo ")
                                        + DerivationText.instant(due, candidate.zone(), language))
                                .orElse(""))
                .orElseGet(() -> say("nothing promised", "nada prometido"));
    }

    private String result(Outcome.Result result) {
        return switch (result) {
            case MET -> say("met", "cumprido");
            case MISSED -> say("missed", "perdido");
            case OPEN -> say("open", "em aberto");
            case NEITHER -> say("not counted", "não contado");
        };
    }

    private String moved(Duration later) {
        String length = DerivationText.length(later.abs());
        return later.isNegative()
                ? say(length + " earlier", length + " antes")
                : say(length + " later", length + " depois");
    }

    private String label(String goal) {
        return goal(candidate, goal)
                .or(() -> recorded.stream()
                        .flatMap(policy -> goal(policy, goal).stream())
                        .findFirst())
                .map(known -> known.label().in(language))
                .orElse(goal);
    }

    private static Optional<Goal> goal(SupportPolicy policy, String goal) {
        return policy.serviceLevels().goal(goal);
    }

    private int place(GoalSummary summary) {
        List<Goal> goals = candidate.serviceLevels().goals();
        return IntStream.range(0, goals.size())
                .filter(i -> goals.get(i).id().equals(summary.goal()))
                .findFirst()
                .orElse(goals.size());
    }

    private String change(long was, long wouldBe) {
        return was == wouldBe ? number(was) : number(was) + " → " + number(wouldBe);
    }

    /** A number as people write it. */
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(language);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths.get(column), column >= FIRST_NUMBER))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }
}
