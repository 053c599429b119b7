package org.ticketing.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * Finds what is wrong in a command to the directory beyond its constraints, all of it at once. What is missing is for the
 * constraints to say, so nothing is said of it here.
 */
final class OrganisationCheck {

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    private final List<Violation> found = new ArrayList<>();

    private OrganisationCheck() {}

    static List<Violation> violations(OrganisationCommand command, DirectoryRules rules, List<String> plans) {
        OrganisationCheck check = new OrganisationCheck();
        switch (command) {
            case OrganisationCommand.Register c -> {
                check.plan(c.plan(), plans);
                check.domain(c.mailDomain());
                check.administrators(c.administrators());
            }
            case OrganisationCommand.ChangeContract c -> check.plan(c.plan(), plans);
            case OrganisationCommand.RegisterPerson c ->
                c.flags().forEach(flag -> check.known("flags", flag, rules.flagIds()));
            case OrganisationCommand.RecordReplacement c -> {
                check.known("asker", c.asker(), rules.askers().ids());
                check.cpf(c.cpf());
            }
            case OrganisationCommand.RequestSeat c -> {}
            case OrganisationCommand.ReleaseSeat c -> {}
            case OrganisationCommand.Deactivate c -> {}
            case OrganisationCommand.GrantSeat c -> {}
            case OrganisationCommand.RefuseSeat c -> {}
            case OrganisationCommand.Block c -> {}
            case OrganisationCommand.Unblock c -> {}
            case OrganisationCommand.ApproveReplacement c -> {}
            case OrganisationCommand.RejectReplacement c -> {}
        }
        return List.copyOf(check.found);
    }

    private void plan(@Nullable String plan, List<String> plans) {
        if (plan != null && !plan.isBlank() && !Key.isKey(plan)) {
            add(
                    "plan",
                    "key",
                    new Text(
                            "has to have " + Key.RULE,
                            "precisa ter de 1 a 64 letras minúsculas, dígitos e hifens, começando por uma letra"));
        } else if (!plans.isEmpty()) {
            known("plan", plan, plans);
        }
    }

    private void domain(@Nullable String domain) {
        if (domain != null && !domain.isBlank() && !DOMAIN.matcher(domain).matches()) {
            add(
                    "mailDomain",
                    "domain",
                    new Text(
                            "has to be what stands behind the @ in the institution's addresses, in lower case:"
                                    + " escola.example",
                            "precisa ser o que vem depois da @ nos endereços da instituição, em minúsculas:"
                                    + " escola.example"));
        }
    }

    private void administrators(List<OrganisationCommand.Person> administrators) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < administrators.size(); i++) {
            OrganisationCommand.Person person = administrators.get(i);
            if (person != null && person.id() != null && !person.id().isBlank() && !seen.add(person.id())) {
                add(
                        "administrators." + i + ".id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: name each person once",
                                        "'%s' aparece duas vezes: indique cada pessoa uma só vez")
                                .with(person.id()));
            }
        }
    }

    private void cpf(@Nullable String cpf) {
        if (cpf != null && !cpf.isBlank() && Cpf.read(cpf).isEmpty()) {
            add(
                    "cpf",
                    "cpf",
                    new Text(
                            "is no CPF: its check digits do not fit; compare it with what was sent (U23, U58)",
                            "não é um CPF: os dígitos verificadores não conferem; compare com o que foi enviado (U23,"
                                    + " U58)"));
        }
    }

    private void known(String path, @Nullable String value, List<String> known) {
        if (value != null && !value.isBlank() && !known.contains(value)) {
            found.add(Violation.unknown(path, value, known));
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
