package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** What somebody can do with a ticket now, and what not and why. */
public record ActionsBody(List<ActionBody> items) {

    record ActionBody(
            Action action,
            Text label,
            boolean permitted,
            String href,
            @Nullable RefusalBody refusal) {
        static ActionBody of(PossibleAction possible, String ticketHref) {
            return new ActionBody(
                    possible.action(),
                    labelOf(possible.action()),
                    possible.refusal().isEmpty(),
                    ticketHref + "/" + possible.action().key(),
                    possible.refusal().map(RefusalBody::of).orElse(null));
        }
    }

    /** Actions as the contract writes them, each with the address that its command is sent to. */
    public static ActionsBody of(List<PossibleAction> actions, String ticketHref) {
        return new ActionsBody(actions.stream()
                .map(possible -> ActionBody.of(possible, ticketHref))
                .toList());
    }

    private static Text labelOf(Action action) {
        return switch (action) {
            case OPEN -> new Text("Open", "Abrir");
            case SEE -> new Text("See", "Ver");
            case SEE_INTERNAL -> new Text("See internal notes", "Ver notas internas");
            case CLASSIFY -> new Text("Classify", "Classificar");
            case ASSIGN -> new Text("Assign", "Atribuir");
            case REPLY -> new Text("Reply", "Responder");
            case NOTE -> new Text("Internal note", "Nota interna");
            case AWAIT_CUSTOMER -> new Text("Ask and wait", "Perguntar e aguardar");
            case PROMISE_DATE -> new Text("Promise a date", "Prometer data");
            case REPROMISE -> new Text("Promise anew", "Prometer de novo");
            case RESOLVE -> new Text("Resolve", "Resolver");
            case REOPEN -> new Text("Reopen", "Reabrir");
            case CLOSE -> new Text("Close", "Encerrar");
        };
    }
}
