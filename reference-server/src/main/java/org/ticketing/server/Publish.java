package org.ticketing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jackson.PublishedPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.vocabulary.Text;

/** Makes of a policy file what is handed on, and says which days off were taken from where. */
final class Publish {

    private Publish() {}

    /** Without a file to write to, the document goes to standard output and all that is said about it beside it. */
    static int run(String file, Optional<String> out, Console console) {
        PublishedPolicy published;
        try {
            published = PolicyFiles.publish(Path.of(file));
        } catch (InvalidPolicy invalid) {
            console.complain(invalid.text());
            return CommandLine.FAILED;
        }
        try {
            if (out.isPresent()) {
                Files.writeString(Path.of(out.get()), published.json());
            }
        } catch (IOException e) {
            console.complain(new Text("%s can't be written: %s", "não foi possível gravar %s: %s").with(out.get(), e));
            return CommandLine.FAILED;
        }
        if (out.isEmpty()) {
            console.out().print(published.json());
        }
        Console beside = out.isPresent() ? console : new Console(console.err(), console.err(), console.language());
        beside.say(new Text("%s: published as policy %s", "%s: publicado como política %s")
                .with(file, published.policy().hash().brief()));
        SpecialDays.byYear(published.policy(), console.language()).forEach(beside.out()::println);
        return CommandLine.DONE;
    }
}
