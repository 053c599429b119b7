package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** There is no such thing, or this person is not to know of it; the two look the same on purpose. */
public final class NotFound extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient Text what;
    private final transient String id;

    /**
     * For something with this id.
     *
     * @param what is not found: a ticket, for instance
     */
    public NotFound(Text what, String id) {
        super(new Text(
                "There is no %s %s here, or you may not see it".formatted(what.en(), id),
                "Não há %s %s aqui, ou você não pode ver".formatted(what.pt(), id)));
        this.what = what;
        this.id = id;
    }

    public static NotFound desk(String id) {
        return new NotFound(new Text("desk", "atendimento"), id);
    }

    public static NotFound ticket(String id) {
        return new NotFound(new Text("ticket", "chamado"), id);
    }

    public static NotFound organisation(String id) {
        return new NotFound(new Text("organisation", "organização"), id);
    }

    public static NotFound article(String id) {
        return new NotFound(new Text("article", "artigo"), id);
    }

    public static NotFound consultation(String id) {
        return new NotFound(new Text("consultation", "consulta"), id);
    }

    public static NotFound chat(String id) {
        return new NotFound(new Text("chat", "conversa"), id);
    }

    public static NotFound channel(String id) {
        return new NotFound(new Text("channel", "canal"), id);
    }

    public Text what() {
        return what;
    }

    public String id() {
        return id;
    }
}
