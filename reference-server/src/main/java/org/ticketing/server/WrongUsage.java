package org.ticketing.server;

import org.ticketing.vocabulary.Text;

/** The command line was not understood. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    WrongUsage(Text text) {
        super(text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
