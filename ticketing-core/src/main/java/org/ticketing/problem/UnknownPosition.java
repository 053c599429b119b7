package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The feed of a desk has no event at the position behind which somebody wanted to read on: it is not the feed they had read. */
public final class UnknownPosition extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient long position;

    public UnknownPosition(long position) {
        super(new Text(
                        "The events of this desk can't be read on from %s: there is no such event, or not any more."
                                + " The store may have been restored from an older copy. Read again what you show, then"
                                + " begin behind the newest event",
                        "Não é possível continuar a leitura dos eventos deste atendimento a partir de %s: esse evento"
                            + " não existe, ou não existe mais. Pode ter sido restaurada uma cópia antiga dos dados."
                            + " Leia de novo o que mostra e recomece depois do evento mais novo")
                .with(position));
        this.position = position;
    }

    public long position() {
        return position;
    }
}
