package org.ticketing.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ticketing.access.Grant;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.knowledge.Rating;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of articles. */
final class KnowledgePolicyCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private KnowledgePolicyCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        KnowledgePolicyCheck check = new KnowledgePolicyCheck(policy);
        KnowledgeRules rules = policy.knowledge();
        if (rules == null) {
            check.nothingIsGranted();
        } else {
            check.check(rules);
        }
        return List.copyOf(check.found);
    }

    /** Nobody can be given what a desk does not keep. */
    private void nothingIsGranted() {
        List<Grant> grants = policy.access().grants();
        for (int i = 0; i < grants.size(); i++) {
            if (grants.get(i).actions().stream().anyMatch(Action::isOfArticles)) {
                add(
                        "/grants/" + i + "/actions",
                        "knowledge",
                        new Text(
                                "this desk keeps no articles: add a section on knowledge, or leave actions on them out",
                                "este atendimento não mantém artigos: acrescente a seção knowledge, ou retire as ações"
                                        + " sobre eles"));
            }
        }
    }

    private void check(KnowledgeRules rules) {
        unique("/knowledge/categories", rules.categoryIds());
        unique("/knowledge/products", rules.productIds());
        unique("/knowledge/audiences", rules.audienceIds());
        List<KnowledgeRules.QuickLink> links = rules.quickLinks();
        unique(
                "/knowledge/quick-links",
                links.stream().map(KnowledgeRules.QuickLink::id).toList());
        for (int i = 0; i < links.size(); i++) {
            quickLink(links.get(i), "/knowledge/quick-links/" + i, rules.categoryIds());
        }
        int low = rules.feedback().lowStars();
        if (low < 0 || low >= Rating.MOST_STARS) {
            add(
                    "/knowledge/feedback/low-stars",
                    "range",
                    new Text("has to be 0 to %s, not %s", "precisa ser de 0 a %s, não %s")
                            .with(Rating.MOST_STARS - 1, low));
        }
        rules.beforeOpening().kinds().stream()
                .filter(kind -> !policy.classification().kindIds().contains(kind))
                .sorted()
                .forEach(kind -> found.add(Violation.unknown(
                        "/knowledge/before-opening/kinds",
                        kind,
                        policy.classification().kindIds())));
    }

    private void quickLink(KnowledgeRules.QuickLink link, String path, List<String> categories) {
        String category = link.category();
        if ((category == null) == (link.search() == null)) {
            add(
                    path,
                    "one-target",
                    new Text(
                            "leads to a category or to a search: give it one of the two",
                            "leva a uma categoria ou a uma busca: dê uma das duas"));
        }
        if (category != null && !categories.contains(category)) {
            found.add(Violation.unknown(path + "/category", category, categories));
        }
    }

    private void unique(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add(
                        path + "/" + i + "/id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: give each its own id",
                                        "'%s' aparece duas vezes: dê a cada um o seu id")
                                .with(ids.get(i)));
            }
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
