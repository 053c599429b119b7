package org.ticketing.workbench;

import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** The colour of a ticket in the calendar, by whose turn it is: the same for everybody who looks. */
public enum Colour {
    /** It has come to its end (X59). */
    GREY,
    /** It is in service: the vendor, or a third party, has to do something (X60). */
    BLUE,
    /** It depends on an action of the customer (X61). */
    RED;

    public static Colour of(Turn turn) {
        return switch (turn) {
            case NOBODY -> GREY;
            case VENDOR, THIRD_PARTY -> BLUE;
            case CUSTOMER -> RED;
        };
    }

    public String key() {
        return Key.of(this);
    }

    /** What it means. */
    public Text label() {
        return switch (this) {
            case GREY -> new Text("closed", "encerrado");
            case BLUE -> new Text("in service", "em atendimento");
            case RED -> new Text("waiting for the customer", "dependendo de uma ação do cliente");
        };
    }
}
