package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of attachments. */
final class AttachmentsCheck {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private AttachmentsCheck() {}

    /** What is wrong; nothing if the desk takes no files. */
    static List<Violation> check(SupportPolicy policy) {
        AttachmentRules rules = policy.attachments();
        if (rules == null) {
            return List.of();
        }
        List<Violation> found = new ArrayList<>();
        AttachmentRules.Limits limits = rules.limits();
        if (limits.ticket() < limits.file()) {
            found.add(atLeastAFile("/attachments/limits/ticket", limits.ticket(), limits.file()));
        }
        if (rules.uploads().waiting() < limits.file()) {
            found.add(
                    atLeastAFile("/attachments/uploads/waiting", rules.uploads().waiting(), limits.file()));
        }
        rules.types().allowed().stream()
                .filter(type -> !TYPE.matcher(type).matches())
                .sorted()
                .forEach(type -> found.add(new Violation(
                        "/attachments/types/allowed",
                        "media-type",
                        new Text(
                                        "'%s' is no media type in lower case: write one like application/pdf",
                                        "'%s' não é um tipo de mídia em minúsculas: escreva um como application/pdf")
                                .with(type))));
        return found;
    }

    private static Violation atLeastAFile(String path, long bytes, long file) {
        return new Violation(
                path,
                "at-least-a-file",
                new Text(
                                "%s bytes are less than one file may have (%s): allow at least as much",
                                "%s bytes são menos do que um arquivo pode ter (%s): permita ao menos o mesmo")
                        .with(bytes, file));
    }
}
