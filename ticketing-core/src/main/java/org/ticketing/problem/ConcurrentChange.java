package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** Others kept changing the ticket or organisation while the command was tried; nothing was done. Trying again is safe. */
public final class ConcurrentChange extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient String ticket;

    public ConcurrentChange(String ticket) {
        this(
                ticket,
                new Text(
                        "Others are changing ticket %s at this moment: try again",
                        "Outras pessoas estão alterando o chamado %s neste momento: tente de novo"));
    }

    private ConcurrentChange(String id, Text message) {
        super(message.with(id));
        this.ticket = id;
    }

    /** For what the directory keeps. */
    public static ConcurrentChange organisation(String id) {
        return new ConcurrentChange(
                id,
                new Text(
                        "Others are changing organisation %s at this moment: try again",
                        "Outras pessoas estão alterando a organização %s neste momento: tente de novo"));
    }

    /** For what a desk knows. */
    public static ConcurrentChange article(String id) {
        return new ConcurrentChange(
                id,
                new Text(
                        "Others are changing article or consultation %s at this moment: try again",
                        "Outras pessoas estão alterando o artigo ou a consulta %s neste momento: tente de novo"));
    }

    /** For live chats. */
    public static ConcurrentChange chat(String id) {
        return new ConcurrentChange(
                id,
                new Text(
                        "Others are changing chat %s at this moment: try again",
                        "Outras pessoas estão alterando a conversa %s neste momento: tente de novo"));
    }

    /** For all that is held on a person; who it is, is not repeated. */
    public static ConcurrentChange person() {
        return new ConcurrentChange(
                "",
                new Text(
                        "Others are changing what is held on this person at this moment: try again",
                        "Outras pessoas estão alterando o que há sobre esta pessoa neste momento: tente de novo"));
    }

    /** The id of the ticket, or of the organisation. */
    public String ticket() {
        return ticket;
    }
}
