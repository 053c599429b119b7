package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Genre;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.vocabulary.Text;

/** What a front end needs to draw a home screen: what articles are sorted by, buttons, and what comes before the form. */
record KnowledgeBody(
        List<Named> genres,
        List<OptionBody> categories,
        List<OptionBody> products,
        List<OptionBody> audiences,
        FeedbackBody feedback,
        List<QuickLinkBody> quickLinks,
        BeforeOpeningBody beforeOpening) {

    record OptionBody(String id, Text label, Origin source) {
        static List<OptionBody> of(List<KnowledgeRules.Option> options) {
            return options.stream()
                    .map(option -> new OptionBody(option.id(), option.label(), Origin.of(option.source())))
                    .toList();
        }
    }

    record FeedbackBody(int lowStars, Text ask, Origin source) {}

    record QuickLinkBody(
            String id,
            Text label,
            @Nullable String category,
            @Nullable String search,
            Origin source) {}

    record BeforeOpeningBody(
            KnowledgeRules.BeforeOpening.By by, boolean required, List<String> kinds, Text onward, Origin source) {}

    static @Nullable KnowledgeBody of(@Nullable KnowledgeRules rules) {
        if (rules == null) {
            return null;
        }
        KnowledgeRules.Feedback feedback = rules.feedback();
        KnowledgeRules.BeforeOpening before = rules.beforeOpening();
        return new KnowledgeBody(
                List.of(Genre.values()).stream()
                        .map(genre -> new Named(genre.key(), genre.label()))
                        .toList(),
                OptionBody.of(rules.categories()),
                OptionBody.of(rules.products()),
                OptionBody.of(rules.audiences()),
                new FeedbackBody(feedback.lowStars(), feedback.ask(), Origin.of(feedback.source())),
                rules.quickLinks().stream()
                        .map(link -> new QuickLinkBody(
                                link.id(), link.label(), link.category(), link.search(), Origin.of(link.source())))
                        .toList(),
                new BeforeOpeningBody(
                        before.by(),
                        before.required(),
                        before.kinds().stream().sorted().toList(),
                        before.onward(),
                        Origin.of(before.source())));
    }
}
