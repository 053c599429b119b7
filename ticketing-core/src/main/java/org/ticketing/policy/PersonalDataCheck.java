package org.ticketing.policy;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ticketing.access.Role;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of personal data. */
final class PersonalDataCheck {

    /** A year without a leap day, so that a period in years is as short as it can be. */
    private static final Instant COMMON_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private PersonalDataCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    /** What is wrong; nothing if the desk has decided nothing about personal data. */
    static List<Violation> check(SupportPolicy policy) {
        PersonalDataCheck check = new PersonalDataCheck(policy);
        PersonalDataRules rules = policy.personalData();
        if (rules != null) {
            check.officers(rules);
            for (int i = 0; i < rules.retention().size(); i++) {
                check.retention(rules.retention().get(i), "/personal-data/retention/" + i);
            }
        }
        return check.found;
    }

    private void officers(PersonalDataRules rules) {
        List<String> ofVendor = policy.access().roles().stream()
                .filter(role -> role.side() == Side.VENDOR)
                .map(Role::id)
                .toList();
        rules.officers().roles().stream()
                .filter(role -> !ofVendor.contains(role))
                .sorted()
                .forEach(role -> found.add(new Violation(
                        "/personal-data/officers/roles",
                        "known-value",
                        new Text(
                                        "'%s' is no role of a vendor: use one of %s",
                                        "'%s' não é um papel do fornecedor: use um de %s")
                                .with(role, ofVendor))));
    }

    private void retention(PersonalDataRules.Retention rule, String path) {
        List<String> known = policy.classification().kindIds();
        rule.kinds().stream()
                .filter(kind -> !known.contains(kind))
                .sorted()
                .forEach(kind -> found.add(new Violation(
                        path + "/kinds",
                        "known-value",
                        new Text("'%s' is no kind: use one of %s", "'%s' não é um tipo: use um de %s")
                                .with(kind, known))));
        if (endsBeforeReopening(rule.period())) {
            found.add(new Violation(
                    path + "/period",
                    "after-reopening",
                    new Text(
                                    "%s ends while a ticket can still be reopened (for %s days): keep it for longer",
                                    "%s termina enquanto um chamado ainda pode ser reaberto (por %s dias): guarde por"
                                            + " mais tempo")
                            .with(
                                    rule.period(),
                                    policy.lifecycle().reopenWithin().toDays())));
        }
    }

    private boolean endsBeforeReopening(Period period) {
        ZonedDateTime end = COMMON_YEAR.atZone(policy.zone());
        return end.plus(period)
                .toInstant()
                .isBefore(COMMON_YEAR.plus(policy.lifecycle().reopenWithin()));
    }
}
