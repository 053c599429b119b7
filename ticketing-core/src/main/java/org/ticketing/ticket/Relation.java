package org.ticketing.ticket;

import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** What one ticket is to another. Each relation has another that says the same from the other side. */
@SuppressWarnings("ImmutableEnumChecker") // a text is a record of two strings, and so as immutable as they are
public enum Relation {
    RELATES_TO(new Text("Relates to", "Relacionado a")),
    /** The other one can't be finished before this one. */
    BLOCKS(new Text("Blocks", "Bloqueia")),
    BLOCKED_BY(new Text("Blocked by", "Bloqueado por")),
    /** It says what the other one said before. */
    DUPLICATES(new Text("Duplicates", "Duplica")),
    DUPLICATED_BY(new Text("Duplicated by", "Duplicado por")),
    /** A part of it became the other one. */
    SPLIT_INTO(new Text("Split into", "Desmembrado em")),
    SPLIT_FROM(new Text("Split from", "Desmembrado de"));

    private final Text label;

    Relation(Text label) {
        this.label = label;
    }

    /** What the other ticket is to this one. */
    public Relation inverse() {
        return switch (this) {
            case RELATES_TO -> RELATES_TO;
            case BLOCKS -> BLOCKED_BY;
            case BLOCKED_BY -> BLOCKS;
            case DUPLICATES -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATES;
            case SPLIT_INTO -> SPLIT_FROM;
            case SPLIT_FROM -> SPLIT_INTO;
        };
    }

    /** Whether people say so, and can take it back; else it is what has happened. */
    public boolean isSaid() {
        return this != SPLIT_INTO && this != SPLIT_FROM;
    }

    public Text label() {
        return label;
    }

    public String key() {
        return Key.of(this);
    }
}
