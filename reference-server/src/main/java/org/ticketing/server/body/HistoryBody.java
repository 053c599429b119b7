package org.ticketing.server.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.EvidenceEvent;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.EntryView;
import org.ticketing.view.History;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.Text;

/** What happened to a ticket, each event with what belongs to its type. */
public record HistoryBody(List<Map<String, Object>> items) {

    /**
     * A history as its reader may see it.
     *
     * @param details read after the history, so that every entry of it is there
     */
    public static HistoryBody of(History history, TicketDetails details, Labels labels) {
        Map<EntryId, EntryView> entries =
                details.entries().stream().collect(Collectors.toMap(EntryView::id, Function.identity()));
        return new HistoryBody(history.events().stream()
                .map(recorded -> new Event(recorded, details, entries, labels).body())
                .toList());
    }

    /** One event on its way to becoming a body. */
    private record Event(
            Recorded recorded,
            TicketDetails details,
            Map<EntryId, EntryView> entries,
            Labels labels,
            Map<String, Object> members) {

        Event(Recorded recorded, TicketDetails details, Map<EntryId, EntryView> entries, Labels labels) {
            this(recorded, details, entries, labels, new LinkedHashMap<>());
        }

        Map<String, Object> body() {
            put("sequence", recorded.sequence());
            put("at", recorded.at());
            put("by", labels.personOrNobody(recorded.by()));
            put(
                    recorded.event() instanceof TicketEvent.ArticleGiven ? "article" : "reason",
                    details.reasons().get(recorded.sequence()));
            switch (recorded.event()) {
                case TicketEvent.Opened e -> {
                    is("opened", "Opened", "Aberto");
                    triage(e.kind(), e.priority(), e.area());
                    put("plan", e.plan() == null ? null : labels.plan(e.plan()));
                    put("channel", labels.channel(e.channel()));
                }
                case TicketEvent.Classified e -> {
                    is("classified", "Classified", "Classificado");
                    triage(e.kind(), e.priority(), e.area());
                    put("complexity", labels.complexityOrNone(e.complexity()));
                }
                case TicketEvent.Assigned e -> {
                    is("assigned", "Assigned", "Atribuído");
                    put("assignee", labels.person(e.assignee()));
                }
                case TicketEvent.WorkStarted e -> is("work-started", "Work started", "Atendimento iniciado");
                case TicketEvent.EntryAdded e -> {
                    is("entry-added", "Message", "Mensagem");
                    put("channel", labels.channel(e.channel()));
                    EntryView entry = entries.get(e.entry());
                    put("entry", entry == null ? null : EntryBody.of(entry, details, labels));
                }
                case TicketEvent.TurnPassed e -> {
                    is("turn-passed", "Turn passed", "Vez passada");
                    put("turn", e.to());
                }
                case EvidenceEvent.EvidenceAwaited e -> {
                    boolean none = e.fields().isEmpty();
                    is(
                            "evidence-awaited",
                            none ? "Nothing is missing any more" : "Information is missing",
                            none ? "Não falta mais nada" : "Faltam informações");
                    put("missing", e.fields().stream().map(labels::field).toList());
                }
                case EvidenceEvent.EvidenceGiven e -> {
                    is("evidence-given", "Information given", "Informações enviadas");
                    put(
                            "fields",
                            e.fields().keySet().stream()
                                    .sorted()
                                    .map(labels::field)
                                    .toList());
                    put("missing", e.missing().stream().map(labels::field).toList());
                }
                case TicketEvent.DatePromised e -> {
                    is("date-promised", "Date promised", "Data prometida");
                    put("date", e.date());
                }
                case TicketEvent.Repromised e -> is("repromised", "Promised anew", "Prometido de novo");
                case TicketEvent.RenegotiationAsked e -> {
                    is("renegotiation-asked", "Renegotiation asked for", "Renegociação pedida");
                    put("level", labels.level(e.level()));
                    put("date", e.wished());
                }
                case TicketEvent.RenegotiationAnswered e -> {
                    is(
                            "renegotiation-answered",
                            e.date() == null ? "Renegotiation refused" : "New date offered",
                            e.date() == null ? "Renegociação recusada" : "Nova data oferecida");
                    put("level", labels.level(e.level()));
                    put("date", e.date());
                }
                case TicketEvent.RenegotiationInsufficient e -> {
                    is(
                            "renegotiation-insufficient",
                            e.lapsed() ? "Level gave no answer in time" : "Answer did not do",
                            e.lapsed() ? "Nível não respondeu no prazo" : "Resposta não atendeu");
                    put("level", labels.level(e.level()));
                }
                case TicketEvent.AnswerAccepted e -> {
                    is("answer-accepted", "Answer accepted", "Resposta aceita");
                    put("level", labels.level(e.level()));
                }
                case TicketEvent.QuoteOffered e -> {
                    quote("quote-offered", "Quote offered", "Orçamento oferecido", e.version());
                    put("total", MoneyBody.of(e.total()));
                    put("date", e.validUntil());
                    put("turn", e.turn());
                }
                case TicketEvent.QuoteApproved e ->
                    quote("quote-approved", "Quote approved", "Orçamento aprovado", e.version());
                case TicketEvent.QuoteDeclined e ->
                    quote("quote-declined", "Quote declined", "Orçamento recusado", e.version());
                case TicketEvent.QuoteLapsed e ->
                    quote("quote-lapsed", "Quote no longer valid", "Orçamento vencido", e.version());
                case TicketEvent.QuoteWithdrawn e ->
                    quote("quote-withdrawn", "Quote taken back", "Orçamento retirado", e.version());
                case TicketEvent.ArticleGiven e -> is("article-given", "Article given", "Artigo indicado");
                case JointEvent e -> joint(e);
                case TicketEvent.PolicyChanged e -> is("policy-changed", "Policy changed", "Política alterada");
                case TicketEvent.Resolved e -> is("resolved", "Resolved", "Resolvido");
                case TicketEvent.Reopened e -> is("reopened", "Reopened", "Reaberto");
                case TicketEvent.Closed e -> is("closed", "Closed", "Encerrado");
                case TicketEvent.Beside e -> beside(e.event());
                case TicketEvent.Escalated e -> {
                    is("escalated", "Escalated", "Escalado");
                    put("priority", labels.priority(e.priority()));
                    put("area", labels.area(e.area()));
                }
                case TicketEvent.Erased e -> {
                    is("erased", "Personal data erased", "Dados pessoais eliminados");
                    put("because", e.reason());
                    put("erasedAt", e.erasedAt());
                }
                case TicketEvent.Consulted e ->
                    is("consulted", "Looked for an answer before", "Procurou uma resposta antes");
                case TicketEvent.CameFromChat e -> {
                    is("came-from-chat", "Came from a chat", "Veio de uma conversa");
                    put("chat", e.chat().toString());
                }
                case TicketEvent.ArticleNamed e -> is("article-named", "Pointed to an article", "Artigo indicado");
                case TicketEvent.Clocked e -> clock(e.clock());
            }
            return members;
        }

        private void beside(AfterEvent event) {
            switch (event) {
                case AfterEvent.ClosingPlanned e -> {
                    closing("closing-planned", "Will close without an answer", "Será encerrado sem resposta", e.rule());
                    put("date", e.closeAt());
                }
                case AfterEvent.ClosingCalledOff e ->
                    closing("closing-called-off", "Does not close by itself", "Não encerra por si", e.rule());
                case AfterEvent.ClosingAnnounced e -> {
                    closing("closing-announced", "Closing announced", "Encerramento avisado", e.rule());
                    put("date", e.closeAt());
                }
                case AfterEvent.ClosedUnanswered e ->
                    closing("closed-unanswered", "Closed without an answer", "Encerrado sem resposta", e.rule());
                case AfterEvent.Rated e -> {
                    is("rated", "Rated", "Avaliado");
                    put("stars", e.stars());
                }
                case AfterEvent.Followed e ->
                    is("followed", "Follows a ticket that had ended", "Continua um chamado encerrado");
                case AfterEvent.WatchersChanged e -> {
                    is("watchers-changed", "Watchers changed", "Quem acompanha mudou");
                    put("added", e.added().stream().map(labels::person).toList());
                    put("removed", e.removed().stream().map(labels::person).toList());
                }
                case AfterEvent.Tagged e -> {
                    is("tagged", "Tags changed", "Etiquetas alteradas");
                    put("added", e.added().stream().map(labels::tag).toList());
                    put("removed", e.removed().stream().map(labels::tag).toList());
                }
            }
        }

        private void closing(String type, String en, String pt, String rule) {
            is(type, en, pt);
            put("closing", labels.closing(rule));
        }

        private void joint(JointEvent event) {
            switch (event) {
                case JointEvent.Linked e -> {
                    is("linked", "Linked", "Vinculado");
                    put("relation", RelationBody.of(e.relation()));
                }
                case JointEvent.Unlinked e -> {
                    is("unlinked", "Unlinked", "Desvinculado");
                    put("relation", RelationBody.of(e.relation()));
                }
                case JointEvent.MergedInto e -> is("merged-into", "Merged into another one", "Unido a outro");
                case JointEvent.Absorbed e -> is("absorbed", "Another one merged into it", "Outro foi unido a este");
                case JointEvent.SplitFrom e -> is("split-from", "Split from another one", "Desmembrado de outro");
                case JointEvent.SplitInto e -> is("split-into", "A part split off", "Parte desmembrada");
            }
            put("ticket", event.other().toString());
        }

        private void clock(ClockEvent event) {
            switch (event) {
                case ClockEvent.GoalStarted e -> {
                    is("goal-started", "Promise made", "Prazo iniciado");
                    put("due", e.due());
                }
                case ClockEvent.GoalPaused e -> is("goal-paused", "Promise paused", "Prazo pausado");
                case ClockEvent.GoalResumed e -> {
                    is("goal-resumed", "Promise resumed", "Prazo retomado");
                    put("due", e.due());
                }
                case ClockEvent.GoalMoved e -> {
                    is("goal-moved", "Promise moved", "Prazo alterado");
                    put("due", e.due());
                }
                case ClockEvent.GoalWarned e -> {
                    is("goal-warned", "Promise due soon", "Prazo próximo");
                    put("due", e.due());
                }
                case ClockEvent.GoalBreached e -> {
                    is("goal-breached", "Promise missed", "Prazo estourado");
                    put("due", e.due());
                }
                case ClockEvent.GoalEscalated e ->
                    is("goal-escalated", "Missed promise escalated", "Prazo estourado escalado");
                case ClockEvent.GoalStopped e -> {
                    is("goal-stopped", "Promise done", "Prazo concluído");
                    put("used", e.used());
                }
                case ClockEvent.GoalCancelled e -> is("goal-cancelled", "Promise cancelled", "Prazo cancelado");
            }
            put("goal", labels.goal(event.goal()));
            put("cycle", event.cycle());
        }

        private void quote(String type, String en, String pt, int version) {
            is(type, en, pt);
            put("quote", version);
        }

        private void is(String type, String en, String pt) {
            put("type", type);
            put("label", new Text(en, pt));
        }

        private void triage(String kind, String priority, String area) {
            put("kind", labels.kind(kind));
            put("priority", labels.priority(priority));
            put("area", labels.area(area));
        }

        private void put(String member, @Nullable Object value) {
            if (value != null) {
                members.put(member, value);
            }
        }
    }
}
