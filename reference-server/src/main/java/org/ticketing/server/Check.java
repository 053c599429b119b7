package org.ticketing.server;

import java.nio.file.Path;
import java.util.List;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.PolicyLinter;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.Violation;

/** Says what is wrong with a policy file, or what it promises, who may do what, and which teams there are. */
final class Check {

    private Check() {}

    static int run(String file, Console console) {
        try {
            SupportPolicy policy = PolicyFiles.read(Path.of(file));
            console.say(
                    "%s: all is well (policy %s)".formatted(file, policy.hash().brief()),
                    "%s: tudo certo (política %s)".formatted(file, policy.hash().brief()));
            PromiseTable.lines(policy, console.language()).forEach(console.out()::println);
            console.out().println();
            AccessTable.lines(policy, console.language()).forEach(console.out()::println);
            console.out().println();
            AreaTable.lines(policy, console.language()).forEach(console.out()::println);
            SpecialDays.brief(policy, console.language()).forEach(console.out()::println);
            remarks(PolicyLinter.lint(policy), console);
            return CommandLine.DONE;
        } catch (InvalidPolicy invalid) {
            console.complain(invalid.text());
            return CommandLine.FAILED;
        }
    }

    /** A policy is taken in spite of these; its author should look again. */
    private static void remarks(List<Violation> remarks, Console console) {
        if (!remarks.isEmpty()) {
            console.say("look again at:", "olhe de novo:");
            remarks.forEach(remark -> console.out()
                    .println("  " + remark.path() + ": " + remark.message().in(console.language())));
        }
    }
}
