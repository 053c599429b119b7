package org.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.attachment.AttachmentRefusal;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/**
 * The files that are to be saved with what a command writes.
 *
 * @param asked the files that are named, each an upload of who commands
 * @param found those of them that are waiting
 * @param already how many bytes of files the ticket has
 */
public record Attaching(List<AttachmentId> asked, List<Upload> found, long already) {

    /** No files. */
    public static final Attaching NONE = new Attaching(List.of(), List.of(), 0);

    public Attaching {
        asked = List.copyOf(asked);
        found = List.copyOf(found);
    }

    /** Files that are not there, or not of this person, or named twice, or that nothing is written with. */
    List<Violation> violations(Command command, PersonId by) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            AttachmentId id = asked.get(i);
            if (asked.indexOf(id) < i) {
                violations.add(new Violation(
                        "attachments." + i,
                        "unique",
                        new Text(
                                "stands here twice: name each file once",
                                "aparece duas vezes: indique cada arquivo uma vez")));
            } else if (upload(id, by).isEmpty()) {
                violations.add(new Violation(
                        "attachments." + i,
                        "uploaded",
                        new Text(
                                "is no file of yours that waits for an entry: upload it, or upload it again, since a"
                                        + " file waits only for a time and is saved only once",
                                "não é um arquivo seu à espera de uma mensagem: envie-o, ou envie de novo, pois um"
                                        + " arquivo espera só por um tempo e é salvo uma vez só")));
            }
        }
        if (!asked.isEmpty() && !writes(command)) {
            violations.add(new Violation(
                    "attachments",
                    "entry",
                    new Text(
                            "can't be saved, since this command writes nothing that they could go with: reply instead",
                            "não podem ser salvos, pois este comando não escreve nada que possa levá-los: responda")));
        }
        return violations;
    }

    private Optional<Upload> upload(AttachmentId id, PersonId by) {
        return found.stream()
                .filter(upload -> upload.id().equals(id) && upload.by().equals(by))
                .findFirst();
    }

    private static boolean writes(Command command) {
        return switch (command) {
            case Command.Open c -> true;
            case Command.Reply c -> true;
            case Command.Note c -> true;
            case Command.AwaitCustomer c -> true;
            case Command.Resolve c -> true;
            case Command.Reopen c -> true;
            case FollowUp c -> true;
            default -> false;
        };
    }

    /** Why these files may not be saved, by what the policy says of how many there may be; nothing if they may. */
    Optional<Refusal> refusal(@Nullable AttachmentRules rules) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        long together = already + found.stream().mapToLong(Upload::size).sum();
        return rules == null
                ? Optional.of(AttachmentRefusal.notTaken())
                : AttachmentRefusal.tooMany(rules.limits(), asked.size(), together);
    }

    /** The files in the order in which they are named, with what tells of their content kept apart. */
    List<Attachment> keep(Log log) {
        return asked.stream()
                .flatMap(id -> found.stream().filter(upload -> upload.id().equals(id)))
                .map(upload -> new Attachment(
                        upload.id(), log.keep(upload.name()), log.keep(upload.sha256()), upload.type(), upload.size()))
                .toList();
    }
}
