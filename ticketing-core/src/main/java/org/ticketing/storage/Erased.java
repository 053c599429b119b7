package org.ticketing.storage;

/**
 * How much an erasure has found; nothing at all, if the person was not known, or is not known any more.
 *
 * @param tickets in which they were named
 * @param organisations whose log named them
 * @param texts that are gone
 * @param notes of what they asked, were refused or read, that name somebody else now, or are gone
 */
public record Erased(long tickets, long organisations, long texts, long notes) {

    public static final Erased NOTHING = new Erased(0, 0, 0, 0);

    /** Both together. */
    public Erased plus(Erased other) {
        return new Erased(
                tickets + other.tickets, organisations + other.organisations, texts + other.texts, notes + other.notes);
    }
}
