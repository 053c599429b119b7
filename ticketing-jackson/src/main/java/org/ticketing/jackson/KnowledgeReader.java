package org.ticketing.jackson;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.KnowledgeRules;

/** Reads what a policy says of articles and notices. */
final class KnowledgeReader {

    private KnowledgeReader() {}

    /** None, where the policy has no such section. */
    static @Nullable KnowledgeRules read(Spot knowledge) {
        if (!knowledge.isPresent()) {
            return null;
        }
        Spot feedback = knowledge.at("feedback");
        return new KnowledgeRules(
                options(knowledge.at("categories")),
                options(knowledge.at("products")),
                options(knowledge.at("audiences")),
                new KnowledgeRules.Feedback(
                        feedback.at("low-stars").number(0), feedback.at("ask").words(), feedback.source()),
                knowledge.at("quick-links").list().stream()
                        .map(KnowledgeReader::quickLink)
                        .toList(),
                beforeOpening(knowledge.at("before-opening")));
    }

    private static List<KnowledgeRules.Option> options(Spot spot) {
        return spot.list().stream()
                .map(option -> new KnowledgeRules.Option(
                        option.at("id").text(), option.at("label").words(), option.source()))
                .toList();
    }

    private static KnowledgeRules.QuickLink quickLink(Spot spot) {
        return new KnowledgeRules.QuickLink(
                spot.at("id").text(),
                spot.at("label").words(),
                maybe(spot.at("category")),
                maybe(spot.at("search")),
                spot.source());
    }

    private static @Nullable String maybe(Spot spot) {
        return spot.isPresent() ? spot.text() : null;
    }

    private static KnowledgeRules.BeforeOpening beforeOpening(Spot spot) {
        Spot kinds = spot.at("kinds");
        return new KnowledgeRules.BeforeOpening(
                spot.at("by").one(KnowledgeRules.BeforeOpening.By.class),
                spot.at("required").flag(),
                kinds.isPresent() ? kinds.texts() : Set.of(),
                spot.at("onward").words(),
                spot.source());
    }
}
