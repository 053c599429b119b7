package org.ticketing.server.body;

import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** What actions are called. */
final class ActionLabel {

    private ActionLabel() {}

    static Text of(Action action) {
        return switch (action) {
            case OPEN -> new Text("Open", "Abrir");
            case SEE -> new Text("See", "Ver");
            case SEE_INTERNAL -> new Text("See internal notes", "Ver notas internas");
            case CLASSIFY -> new Text("Classify", "Classificar");
            case ASSIGN -> new Text("Assign", "Atribuir");
            case REPLY -> new Text("Reply", "Responder");
            case NOTE -> new Text("Internal note", "Nota interna");
            case AWAIT_CUSTOMER -> new Text("Ask and wait", "Perguntar e aguardar");
            case GIVE_EVIDENCE -> new Text("Give what is missing", "Informar o que falta");
            case PROMISE_DATE -> new Text("Promise a date", "Prometer data");
            case REPROMISE -> new Text("Promise anew", "Prometer de novo");
            case RENEGOTIATE -> new Text("Renegotiate", "Renegociar");
            case ESCALATE -> new Text("Ask the next level", "Acionar o próximo nível");
            case ANSWER_RENEGOTIATION -> new Text("Answer the renegotiation", "Responder à renegociação");
            case ACCEPT_ANSWER -> new Text("Accept the answer", "Aceitar a resposta");
            case OFFER_QUOTE -> new Text("Offer a quote", "Oferecer orçamento");
            case APPROVE_QUOTE -> new Text("Approve the quote", "Aprovar o orçamento");
            case DECLINE_QUOTE -> new Text("Decline the quote", "Recusar o orçamento");
            case ANSWER_BY_ARTICLE -> new Text("Answer by an article", "Responder com um artigo");
            case RESOLVE -> new Text("Resolve", "Resolver");
            case REOPEN -> new Text("Reopen", "Reabrir");
            case CLOSE -> new Text("Close", "Encerrar");
            case RATE -> new Text("Rate", "Avaliar");
            case FOLLOW_UP -> new Text("Follow up", "Dar continuidade");
            case WATCH -> new Text("Watch", "Acompanhar");
            case MANAGE_WATCHERS -> new Text("Manage watchers", "Administrar quem acompanha");
            case TAG -> new Text("Tag", "Etiquetar");
            case LINK -> new Text("Link", "Vincular");
            case UNLINK -> new Text("Unlink", "Desvincular");
            case MERGE -> new Text("Merge into another one", "Unir a outro");
            case SPLIT -> new Text("Split off a part", "Desmembrar uma parte");
            case ASK -> new Text("Ask a question", "Tirar uma dúvida");
            case RECORD_CONTACT -> new Text("Record a contact", "Registrar um contato");
            case SEE_CATALOG -> new Text("See the service catalogue", "Ver o catálogo de serviços");
            case MANAGE_ACCOUNTS -> new Text("Manage accounts", "Administrar contas");
            case MANAGE_PEOPLE -> new Text("Manage people", "Gerenciar pessoas");
            case MANAGE_WEBHOOKS -> new Text("Manage webhooks", "Administrar webhooks");
            case READ_ARTICLES -> new Text("Read articles", "Ler artigos");
            case WRITE_ARTICLES -> new Text("Write articles", "Escrever artigos");
            case PUBLISH_ARTICLES -> new Text("Publish articles", "Publicar artigos");
            case START_CHAT -> new Text("Ask for a chat", "Pedir atendimento por chat");
            case SEE_CHATS -> new Text("See chats", "Ver conversas");
            case TAKE_CHATS -> new Text("Take the next chat", "Assumir a próxima conversa");
            case PICK_CHATS -> new Text("Take any chat", "Assumir qualquer conversa");
        };
    }
}
