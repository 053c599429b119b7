package org.ticketing.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * What a desk has decided about its knowledge: how articles are sorted, whom they are for, and how people come upon them.
 *
 * @param audiences whom articles can be written for; who belongs to which, say the grants of the policy
 * @param quickLinks buttons of the home screen, in order (S11)
 */
public record KnowledgeRules(
        List<Option> categories,
        List<Option> products,
        List<Option> audiences,
        Feedback feedback,
        List<QuickLink> quickLinks,
        BeforeOpening beforeOpening) {

    public KnowledgeRules {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
        audiences = List.copyOf(audiences);
        quickLinks = List.copyOf(quickLinks);
    }

    /** Something that can be chosen, by its key. */
    public record Option(String id, Text label, Source source) {}

    /**
     * What is asked of those who rate an article.
     *
     * @param lowStars so many or fewer are few
     * @param ask what people are asked then: how to improve it (U75)
     */
    public record Feedback(int lowStars, Text ask, Source source) {}

    /**
     * A button that leads to articles.
     *
     * @param category whose articles; none if it searches
     * @param search what for; none if it leads to a category
     */
    public record QuickLink(
            String id,
            Text label,
            @Nullable String category,
            @Nullable String search,
            Source source) {}

    /**
     * How people come upon an answer before the form.
     *
     * @param by what they say first
     * @param required whether nothing can be opened without having looked
     * @param kinds of ticket that it is for; all, if none is named
     * @param onward what stands below the answers and leads to the form (N14)
     */
    public record BeforeOpening(By by, boolean required, Set<String> kinds, Text onward, Source source) {

        /** What people say first. */
        public enum By {
            /** A category, whose questions and answers they are shown (N13, N14). */
            CATEGORY,
            /** What they look for, in all articles (S8, S11). */
            SEARCH
        }

        public BeforeOpening {
            kinds = Set.copyOf(kinds);
        }

        /** Whether nothing of this kind can be opened without having looked. */
        public boolean isRequiredFor(String kind) {
            return required && (kinds.isEmpty() || kinds.contains(kind));
        }
    }

    public List<String> categoryIds() {
        return ids(categories);
    }

    public List<String> productIds() {
        return ids(products);
    }

    public List<String> audienceIds() {
        return ids(audiences);
    }

    /** How people call a category; nothing, if there is none any more. */
    public Optional<Option> category(String id) {
        return categories.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** What somebody is asked who gives so many stars; nothing, if they are enough. */
    public Optional<Text> asked(int stars) {
        return stars <= feedback.lowStars() ? Optional.of(feedback.ask()) : Optional.empty();
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
