package org.ticketing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The packages under {@code root} as a list in which each may use only those before it; the root itself may use all. */
record Rooms(String root, List<String> inOrder) {

    private static final List<String> LIBRARIES = List.of("java", "javax.crypto", "jakarta.validation", "org.jspecify");

    private static final Set<String> AMBIENT_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Pattern AMBIENT_METHODS = Pattern.compile("java\\.time\\.[A-Za-z.]+\\.now"
            + "|java\\.time\\.Clock\\.(system|tick)[A-Za-z]*"
            + "|java\\.time\\.ZoneId\\.systemDefault"
            + "|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.util\\.(TimeZone|Locale)\\.getDefault"
            + "|java\\.lang\\.Math\\.random"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)");

    ArchRule useOnlyRoomsAbove() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use only rooms above their own, the JDK and " + LIBRARIES) {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        checkUses(user, events);
                    }
                });
    }

    ArchRule haveNoCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** Time, identity and randomness come in as arguments; {@code source} alone may take them from the machine. */
    ArchRule askTheMachineOnlyIn(String source) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("ask the machine for time, identity or chance in " + source + " only") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        if (!user.getName().equals(source) && !user.getName().startsWith(source + "$")) {
                            user.getAccessesFromSelf().stream()
                                    .filter(Rooms::asksTheMachine)
                                    .forEach(access -> reject(user, access.getDescription(), events));
                        }
                    }
                });
    }

    private void checkUses(JavaClass user, ConditionEvents events) {
        int own = floor(user);
        if (own < 0) {
            reject(user, user.getName() + " is in no room of " + inOrder, events);
            return;
        }
        user.getDirectDependenciesFromSelf().stream()
                .filter(use -> !mayUse(own, use.getTargetClass().getBaseComponentType()))
                .forEach(use -> reject(user, use.getDescription(), events));
    }

    private boolean mayUse(int own, JavaClass used) {
        if (isIn(used, root)) {
            int floor = floor(used);
            return floor >= 0 && floor <= own;
        }
        return used.isPrimitive() || LIBRARIES.stream().anyMatch(library -> isIn(used, library));
    }

    /** The place in the list; the root stands after the last room; -1 is no room at all. */
    private int floor(JavaClass type) {
        if (type.getPackageName().equals(root)) {
            return inOrder.size();
        }
        String room = type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
        return inOrder.indexOf(room);
    }

    private static boolean isIn(JavaClass type, String parent) {
        return (type.getPackageName() + ".").startsWith(parent + ".");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return AMBIENT_TYPES.contains(owner)
                || AMBIENT_METHODS.matcher(owner + "." + access.getName()).matches();
    }

    private static void reject(JavaClass user, String why, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(user, why));
    }
}
