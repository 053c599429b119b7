package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** There is no such thing, or this person is not to know of it; the two look the same on purpose. */
public final class NotFound extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient String what;
    private final transient String id;

    public NotFound(String what, String id) {
        super(new Text("There is no %s %s here, or you may not see it", "Não há %s %s aqui, ou você não pode ver")
                .with(what, id));
        this.what = what;
        this.id = id;
    }

    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
