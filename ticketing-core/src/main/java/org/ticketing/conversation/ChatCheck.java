package org.ticketing.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** Finds what is wrong with a command to a chat at a desk. */
final class ChatCheck {

    private ChatCheck() {}

    static List<Violation> violations(ChatCommand command, ChatContext context) {
        return switch (command) {
            case ChatCommand.Ask c -> asking(c, context);
            case ChatCommand.Weigh c -> priority(c.priority(), context).stream().toList();
            default -> List.of();
        };
    }

    private static List<Violation> asking(ChatCommand.Ask c, ChatContext context) {
        ChatRules.Asking asking = context.rules().asking();
        List<Violation> violations = new ArrayList<>();
        need("name", c.name(), asking.name(), asking).ifPresent(violations::add);
        need("topic", c.topic(), asking.topic(), asking).ifPresent(violations::add);
        need("priority", c.priority(), asking.urgency(), asking).ifPresent(violations::add);
        if (c.priority() != null && asking.urgency() != ChatRules.Need.NOT_ASKED) {
            priority(c.priority(), context).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> need(
            String field, @Nullable String said, ChatRules.Need need, ChatRules.Asking asking) {
        Text source = asking.source().brief();
        if (said != null && need == ChatRules.Need.NOT_ASKED) {
            return Optional.of(new Violation(
                    field,
                    "not-asked",
                    new Text(
                            "is not asked here (%s): leave it out".formatted(source.en()),
                            "não é pedido aqui (%s): retire".formatted(source.pt()))));
        }
        boolean missing = said == null || said.isBlank();
        return missing && (need == ChatRules.Need.MANDATORY || said != null)
                ? Optional.of(new Violation(
                        field,
                        "mandatory",
                        new Text(
                                "is mandatory here (%s): fill it in".formatted(source.en()),
                                "é obrigatório aqui (%s): preencha".formatted(source.pt()))))
                : Optional.empty();
    }

    private static Optional<Violation> priority(String priority, ChatContext context) {
        return context.priorities().contains(priority)
                ? Optional.empty()
                : Optional.of(Violation.unknown("priority", priority, context.priorities()));
    }
}
