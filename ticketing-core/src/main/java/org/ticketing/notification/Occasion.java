package org.ticketing.notification;

import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** Something that happens to a ticket and that people are told of. */
@SuppressWarnings("ImmutableEnumChecker") // a text is a record of two strings, and so as immutable as they are
public enum Occasion {
    OPENED(new Text("Opened", "Abertura")),
    /** The customer wrote something. */
    REPLIED(new Text("Message of the customer", "Mensagem do cliente")),
    /** The vendor wrote something that the customer may read (S21). */
    ANSWERED(new Text("Answer", "Resposta")),
    /** The vendor asked for something and waits. */
    ASKED(new Text("Question that waits for your answer", "Pergunta que aguarda a sua resposta")),
    /** Internal. */
    NOTED(new Text("Internal note", "Nota interna")),
    CLASSIFIED(new Text("Classification", "Classificação")),
    ASSIGNED(new Text("Assignment", "Atribuição")),
    /** It was opened without what its form asks for. */
    EVIDENCE_AWAITED(new Text("Information that is missing", "Informações que faltam")),
    EVIDENCE_GIVEN(new Text("Information given", "Informações enviadas")),
    DATE_PROMISED(new Text("Promised date", "Data prometida")),
    REPROMISED(new Text("Promised anew", "Novo prazo")),
    RENEGOTIATION_ASKED(new Text("Renegotiation asked for", "Pedido de renegociação")),
    RENEGOTIATION_ANSWERED(new Text("Answer to the renegotiation", "Resposta à renegociação")),
    ANSWER_ACCEPTED(new Text("Renegotiation accepted", "Renegociação aceita")),
    QUOTE_OFFERED(new Text("Quote", "Orçamento")),
    QUOTE_APPROVED(new Text("Quote approved", "Orçamento aprovado")),
    QUOTE_DECLINED(new Text("Quote declined", "Orçamento recusado")),
    QUOTE_LAPSED(new Text("Quote not valid any more", "Orçamento vencido")),
    QUOTE_WITHDRAWN(new Text("Quote withdrawn", "Orçamento retirado")),
    ARTICLE_GIVEN(new Text("Article", "Artigo")),
    RESOLVED(new Text("Solution", "Solução")),
    REOPENED(new Text("Reopened", "Reabertura")),
    CLOSED(new Text("Closed", "Encerramento")),
    /** It will close by itself, unless somebody answers. */
    CLOSING_SOON(new Text("Will be closed without an answer", "Será encerrado se não houver resposta")),
    RATED(new Text("Rating", "Avaliação")),
    /** It ended, since it goes on in another one. */
    MERGED(new Text("Merged into another one", "União a outro chamado")),
    /** Internal: something promised is due soon. */
    DUE_SOON(new Text("Due soon", "Prazo próximo")),
    /** Something that was promised did not happen in time. */
    MISSED(new Text("Promise missed", "Prazo estourado")),
    /** The vendor did something by itself about a promise that it had missed. */
    ESCALATED(new Text("Escalated", "Escalonamento"));

    private final Text label;

    Occasion(Text label) {
        this.label = label;
    }

    /** Whether only those are told who may see what is internal. */
    public boolean isInternal() {
        return this == NOTED || this == DUE_SOON;
    }

    public Text label() {
        return label;
    }

    public String key() {
        return Key.of(this);
    }
}
