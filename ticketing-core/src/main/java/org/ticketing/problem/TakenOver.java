package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** Another has become the holder of a subscription to a feed, because the time of the one before ran out; nothing was done. */
public final class TakenOver extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient String subscriber;
    private final transient long token;

    /**
     * Says so.
     *
     * @param token of the one who lost it
     */
    public TakenOver(String subscriber, long token) {
        super(new Text(
                        "Another follows the feed for %s by now (token %s is no longer the newest): stop, and hold the"
                                + " subscription again before you go on, for a longer time if this happens often",
                        "Outro já acompanha os eventos para %s (a ficha %s não é mais a mais nova): pare e assuma a"
                                + " assinatura de novo antes de continuar, por mais tempo se isto acontecer com"
                                + " frequência")
                .with(subscriber, token));
        this.subscriber = subscriber;
        this.token = token;
    }

    public String subscriber() {
        return subscriber;
    }

    public long token() {
        return token;
    }
}
