package org.ticketing.server;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.Text;

/**
 * Says what is due when for a ticket of some kind that is opened at some time, and why; what its form asks for, and what would be
 * suggested to staff.
 */
final class Explain {

    private Explain() {}

    /**
     * Tells it.
     *
     * @param written words that stand in the ticket; without them only facts are known to what suggests
     */
    static int run(
            String file,
            String kind,
            Optional<String> priority,
            String opened,
            Optional<String> written,
            Console console) {
        LocalDateTime at = local(opened);
        try {
            SupportPolicy policy = PolicyFiles.read(Path.of(file));
            known("--kind", kind, policy.classification().kindIds());
            priority.ifPresent(
                    id -> known("--priority", id, policy.classification().priorityIds()));
            Instant instant = at.atZone(policy.zone()).toInstant();
            tell(policy, Rehearsal.promises(policy, kind, priority, instant), console);
            FormLines.of(policy, kind, console.language()).forEach(console.out()::println);
            SuggestionLines.of(policy, kind, priority, written, console.language())
                    .forEach(console.out()::println);
            return CommandLine.DONE;
        } catch (InvalidPolicy invalid) {
            console.complain(invalid.text());
            return CommandLine.FAILED;
        } catch (DateTimeException outOfRange) {
            throw new WrongUsage(new Text(
                            "--opened %s is too far away: calendars reach from 1900 to 2199",
                            "--opened %s está longe demais: os calendários vão de 1900 a 2199")
                    .with(opened));
        }
    }

    private static void tell(SupportPolicy policy, List<PromisedTime> promises, Console console) {
        Set<String> promised = new HashSet<>();
        for (PromisedTime promise : promises) {
            promised.add(promise.clock().goal());
            promise.lines(policy, console.language()).forEach(console.out()::println);
            console.out().println();
        }
        policy.serviceLevels().goals().stream()
                .filter(goal -> !promised.contains(goal.id()))
                .forEach(goal -> console.say(
                        goal.label().en() + ": nothing is promised when such a ticket is opened",
                        goal.label().pt() + ": nada é prometido quando um chamado assim é aberto"));
    }

    private static LocalDateTime local(String opened) {
        try {
            return LocalDateTime.parse(opened);
        } catch (DateTimeParseException e) {
            throw new WrongUsage(new Text(
                            "--opened is a local time like 2026-11-27T17:40, not %s",
                            "--opened é um horário local como 2026-11-27T17:40, e não %s")
                    .with(opened));
        }
    }

    private static void known(String option, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new WrongUsage(
                    new Text("%s %s is not known here: use one of %s", "%s %s não é conhecido aqui: use um de %s")
                            .with(option, value, known));
        }
    }
}
