package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ticketing.guidance.Guidance;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** Finds guidance that would never be given to anybody, or not to whom it is meant for. */
final class GuidanceCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private GuidanceCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        GuidanceCheck check = new GuidanceCheck(policy);
        List<Guidance> guidance = policy.guidance();
        for (int i = 0; i < guidance.size(); i++) {
            check.one(guidance.get(i), "/guidance/" + i);
        }
        return List.copyOf(check.found);
    }

    private void one(Guidance guidance, String path) {
        known(path + "/kinds", guidance.kinds(), policy.classification().kindIds());
        known(path + "/channels", guidance.channels(), policy.channels().ids());
        if (guidance.where() == Guidance.Where.DESK && !guidance.kinds().isEmpty()) {
            found.add(new Violation(
                    path + "/kinds",
                    "no-ticket-yet",
                    new Text(
                            "at the start of the desk there is no ticket whose kind could be looked at: leave kinds"
                                    + " out, or give it at the form or on the ticket",
                            "no início do atendimento ainda não há chamado cujo tipo se possa ver: retire kinds, ou"
                                    + " mostre o texto no formulário ou no chamado")));
        }
    }

    private void known(String path, Set<String> values, List<String> known) {
        values.stream()
                .filter(value -> !known.contains(value))
                .sorted()
                .forEach(value -> found.add(Violation.unknown(path, value, known)));
    }
}
