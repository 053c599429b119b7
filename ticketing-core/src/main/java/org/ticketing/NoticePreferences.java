package org.ticketing;

import java.util.Set;
import org.ticketing.notification.Occasion;

/** What one person wants to be told of, of that which the policy leaves to them. */
public final class NoticePreferences {

    private final Notifier notifier;
    private final Request request;

    NoticePreferences(Notifier notifier, Request request) {
        this.notifier = notifier;
        this.request = request;
    }

    /** What this person has said they don't want to be told of. */
    public Set<Occasion> silenced() {
        return notifier.silenced(request);
    }

    /**
     * Says what this person does not want to be told of, in place of what they said before.
     *
     * @throws org.ticketing.problem.InvalidCommand if the policy insists on telling them of some of it
     */
    public void silence(Set<Occasion> occasions) {
        notifier.silence(occasions, request);
    }
}
