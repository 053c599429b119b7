package org.ticketing.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * What a ticket has beside the work on it.
 *
 * @param closing when it closes by itself; nothing, if it does not
 * @param rating what the customer thought last; nothing, if they have not said so
 * @param follows the ticket that had ended before it, if it follows one
 * @param watchers who has themselves told of it, in the order of their coming
 * @param tags in the order of the alphabet
 */
public record Aftermath(
        @Nullable PlannedClosing closing,
        @Nullable Stars rating,
        @Nullable TicketId follows,
        Set<PersonId> watchers,
        Set<String> tags) {

    static final Aftermath NONE = new Aftermath(null, null, null, Set.of(), Set.of());

    public Aftermath {
        watchers = Collections.unmodifiableSet(new LinkedHashSet<>(watchers));
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /** What the customer thought, and when they said so. */
    public record Stars(int stars, Instant at) {}

    Aftermath after(AfterEvent event, Instant at) {
        return switch (event) {
            case AfterEvent.ClosingPlanned e -> closing(PlannedClosing.of(e));
            case AfterEvent.ClosingCalledOff e -> withoutClosing();
            case AfterEvent.ClosingAnnounced e -> closing(closing == null ? null : closing.announced());
            case AfterEvent.ClosedUnanswered e -> withoutClosing();
            case AfterEvent.Rated e -> new Aftermath(closing, new Stars(e.stars(), at), follows, watchers, tags);
            case AfterEvent.Followed e -> new Aftermath(closing, rating, e.ended(), watchers, tags);
            case AfterEvent.WatchersChanged e ->
                new Aftermath(closing, rating, follows, changed(watchers, e.added(), e.removed()), tags);
            case AfterEvent.Tagged e ->
                new Aftermath(closing, rating, follows, watchers, changed(tags, e.added(), e.removed()));
        };
    }

    private Aftermath withoutClosing() {
        return closing(null);
    }

    private Aftermath closing(@Nullable PlannedClosing next) {
        return new Aftermath(next, rating, follows, watchers, tags);
    }

    private static <T> Set<T> changed(Set<T> before, Collection<T> added, Collection<T> removed) {
        Set<T> after = new LinkedHashSet<>(before);
        after.removeAll(removed);
        after.addAll(added);
        return after;
    }

    /** As one text, in which each tag can be looked for between blanks; nothing, if there are none. */
    public @Nullable String tagLine() {
        return tags.isEmpty() ? null : tags.stream().collect(Collectors.joining(" ", " ", " "));
    }
}
