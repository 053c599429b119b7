package org.ticketing.server;

import java.io.PrintStream;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** Where the command line speaks to people, and in which language. */
record Console(PrintStream out, PrintStream err, Language language) {

    Console in(Language other) {
        return new Console(out, err, other);
    }

    void say(String en, String pt) {
        say(new Text(en, pt));
    }

    void say(Text text) {
        out.println(text.in(language));
    }

    void complain(Text text) {
        err.println(text.in(language));
    }
}
