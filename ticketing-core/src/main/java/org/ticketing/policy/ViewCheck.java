package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.classification.QueueRank;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** Finds tickets that a board would show twice or not at all, and queues that can't be put in order. */
final class ViewCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private ViewCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        ViewCheck check = new ViewCheck(policy);
        BoardColumn.Stand.all().forEach(check::column);
        check.empty();
        check.queue();
        return List.copyOf(check.found);
    }

    private void column(BoardColumn.Stand stand) {
        List<BoardColumn> board = policy.views().board();
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < board.size(); i++) {
            if (board.get(i).holds(stand)) {
                holding.add(i);
            }
        }
        String phase = Key.of(stand.phase());
        String turn = Key.of(stand.turn());
        if (holding.isEmpty() && stand.phase().isOpen()) {
            add(
                    "/board",
                    "complete",
                    new Text(
                                    "no column for phase %s in the turn of %s: such tickets would be nowhere on the"
                                            + " board",
                                    "nenhuma coluna para a fase %s na vez de %s: esses chamados não estariam no quadro")
                            .with(phase, turn));
        }
        if (holding.size() > 1) {
            add(
                    "/board/" + holding.get(1),
                    "disjoint",
                    new Text(
                                    "phase %s in the turn of %s is in column '%s' already: no ticket stands in two"
                                            + " columns",
                                    "a fase %s na vez de %s já está na coluna '%s': nenhum chamado fica em duas"
                                            + " colunas")
                            .with(phase, turn, board.get(holding.get(0)).id()));
        }
    }

    private void empty() {
        List<BoardColumn> board = policy.views().board();
        for (int i = 0; i < board.size(); i++) {
            BoardColumn column = board.get(i);
            if (BoardColumn.Stand.all().stream().noneMatch(column::holds)) {
                add(
                        "/board/" + i,
                        "reachable",
                        new Text(
                                "no ticket can ever stand in this column: what is open is in somebody's turn, what is"
                                        + " done in nobody's",
                                "nenhum chamado pode ficar nesta coluna: o que está aberto está na vez de alguém, o"
                                        + " que terminou, na de ninguém"));
            } else if (column.endedToday() && column.phases().stream().anyMatch(phase -> phase.isOpen())) {
                add(
                        "/board/" + i + "/ended-today",
                        "ended",
                        new Text(
                                "open tickets have not ended: name only resolved and closed ones",
                                "chamados abertos não terminaram: indique só os resolvidos e encerrados"));
            }
        }
    }

    private void queue() {
        found.addAll(ConditionCheck.check(policy.views().queue().waiting(), policy.domains(), "/queue/waiting"));
        found.addAll(ConditionCheck.listed(policy.views().queue().waiting(), "/queue/waiting"));
        if (policy.views().queue().waiting().facts().stream().anyMatch(fact -> fact.isOfActor())
                || policy.views().queue().waiting().comparesWithActor()) {
            add(
                    "/queue/waiting",
                    "same-for-all",
                    new Text(
                            "a queue is the same for everybody: ask about tickets only",
                            "uma fila é igual para todos: pergunte só pelos chamados"));
        }
        List<QueueRank> order = policy.views().queue().order();
        for (int i = 0; i < order.size(); i++) {
            String path = "/queue/order/" + i;
            QueueRank rank = order.get(i);
            if (!rank.by().isCounted()) {
                add(
                        path + "/by",
                        "listed-fact",
                        new Text(
                                        "tickets can't be put in order by %s: it is no fact of a ticket",
                                        "não é possível ordenar chamados por %s: não é um fato do chamado")
                                .with(rank.by().key()));
                continue;
            }
            if (rank.values(policy.domains()).isEmpty()) {
                add(
                        path + "/first",
                        "mandatory",
                        new Text(
                                        "the policy has no list of values of %s: say which come first",
                                        "a política não tem lista de valores de %s: diga quais vêm primeiro")
                                .with(rank.by().key()));
            }
            policy.domains()
                    .of(rank.by())
                    .ifPresent(known -> rank.first().stream()
                            .filter(value -> !known.contains(value))
                            .forEach(value -> found.add(Violation.unknown(path + "/first", value, known))));
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
