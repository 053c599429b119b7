package org.ticketing.server;

import java.nio.file.Path;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;

/** Says what is wrong with a policy file, or what it promises. */
final class Check {

    private Check() {}

    static int run(String file, Console console) {
        try {
            SupportPolicy policy = PolicyFiles.read(Path.of(file));
            console.say(
                    "%s: all is well (policy %s)".formatted(file, policy.hash().brief()),
                    "%s: tudo certo (política %s)".formatted(file, policy.hash().brief()));
            PromiseTable.lines(policy, console.language()).forEach(console.out()::println);
            return CommandLine.DONE;
        } catch (InvalidPolicy invalid) {
            console.complain(invalid.text());
            return CommandLine.FAILED;
        }
    }
}
