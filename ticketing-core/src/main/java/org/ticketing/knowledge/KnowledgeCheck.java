package org.ticketing.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.WebAddress;

/**
 * Finds what is wrong in a command beyond its constraints, all of it at once. What is missing is for the constraints to say, so
 * nothing is said of it here.
 */
final class KnowledgeCheck {

    private final List<Violation> found = new ArrayList<>();

    private KnowledgeCheck() {}

    static List<Violation> violations(KnowledgeCommand command, KnowledgeRules rules) {
        KnowledgeCheck check = new KnowledgeCheck();
        switch (command) {
            case KnowledgeCommand.Write c -> check.write(c, rules);
            case KnowledgeCommand.Begin c -> check.begin(c, rules);
            case KnowledgeCommand.Publish c -> {}
            case KnowledgeCommand.Withdraw c -> {}
            case KnowledgeCommand.Read c -> {}
            case KnowledgeCommand.Conclude c -> {}
        }
        return List.copyOf(check.found);
    }

    private void write(KnowledgeCommand.Write c, KnowledgeRules rules) {
        known("genre", c.genre(), Stream.of(Genre.values()).map(Genre::key).toList());
        known("category", c.category(), rules.categoryIds());
        known("product", c.product(), rules.productIds());
        known(
                "language",
                c.language(),
                Stream.of(Language.values()).map(Language::key).toList());
        known("audience", c.audience(), rules.audienceIds());
        if (c.link() != null && !WebAddress.isOne(c.link())) {
            found.add(new Violation("link", "link", WebAddress.BROKEN));
        }
        if (c.from() != null && c.until() != null && !c.until().isAfter(c.from())) {
            found.add(new Violation(
                    "until",
                    "after-from",
                    new Text(
                            "is not after from, so it would never be shown: name a later end",
                            "não vem depois de from, então nunca apareceria: informe um fim posterior")));
        }
    }

    private void begin(KnowledgeCommand.Begin c, KnowledgeRules rules) {
        known("category", c.category(), rules.categoryIds());
        KnowledgeRules.BeforeOpening before = rules.beforeOpening();
        boolean none = c.category() == null && c.search() == null;
        if (before.by() == KnowledgeRules.BeforeOpening.By.CATEGORY ? c.category() == null : none) {
            found.add(new Violation(
                    "category",
                    "mandatory",
                    new Text(
                            "is mandatory here (%s): choose one of %s"
                                    .formatted(before.source().brief().en(), rules.categoryIds()),
                            "é obrigatória aqui (%s): escolha uma de %s"
                                    .formatted(before.source().brief().pt(), rules.categoryIds()))));
        }
    }

    private void known(String path, @Nullable String value, List<String> known) {
        if (value != null && !value.isBlank() && !known.contains(value)) {
            found.add(Violation.unknown(path, value, known));
        }
    }
}
