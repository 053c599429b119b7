package org.ticketing.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ticketing.access.Role;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds what does not fit together in what a policy says of the directory. */
final class DirectoryCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private DirectoryCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    /** What is wrong; nothing if the desk keeps no directory. */
    static List<Violation> check(SupportPolicy policy) {
        DirectoryCheck check = new DirectoryCheck(policy);
        DirectoryRules rules = policy.directory();
        if (rules != null) {
            check.check(rules);
        }
        return check.found;
    }

    private void check(DirectoryRules rules) {
        role("/directory/seats/role", rules.seats().role(), Side.CUSTOMER);
        String administrator = rules.administrators().role();
        if (administrator != null) {
            role("/directory/administrators/role", administrator, Side.CUSTOMER);
        }
        rules.keepers().roles().stream().sorted().forEach(role -> role("/directory/keepers/roles", role, Side.VENDOR));
        unique("/directory/flags", rules.flags());
        unique("/directory/replacement/askers", rules.askers().options());
    }

    private void role(String path, String id, Side side) {
        List<String> ofSide = policy.access().roles().stream()
                .filter(role -> role.side() == side)
                .map(Role::id)
                .toList();
        if (!ofSide.contains(id)) {
            String pt = side == Side.CUSTOMER ? "de cliente" : "do fornecedor";
            found.add(new Violation(
                    path,
                    "known-value",
                    new Text(
                            "'%s' is no role of a %s: use one of %s"
                                    .formatted(id, side == Side.CUSTOMER ? "customer" : "vendor", ofSide),
                            "'%s' não é um papel %s: use um de %s".formatted(id, pt, ofSide))));
        }
    }

    private void unique(String path, List<DirectoryRules.Option> options) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String id = options.get(i).id();
            if (!seen.add(id)) {
                found.add(new Violation(
                        path + "/" + i + "/id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: give each its own id",
                                        "'%s' aparece duas vezes: dê a cada um o seu id")
                                .with(id)));
            }
        }
    }
}
