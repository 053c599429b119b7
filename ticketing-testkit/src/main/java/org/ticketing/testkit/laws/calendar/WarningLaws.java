package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.vocabulary.Text;

/** Law 13: when people are warned. */
public final class WarningLaws {

    /** Law 13. */
    public static final Law<WarningEngine, WarningCase> BEFORE_THE_BREACH_IN_OPEN_TIME = new Law<>(
            13,
            "warnings come in time",
            new Text(
                    "A warning comes after the start and before the due instant, and in open time.",
                    "Um aviso vem depois do início e antes do prazo, e em tempo aberto."),
            List.of("glpi#22678", "glpi#15357", "zammad/zammad#4432"),
            WarningLaws::inTime);

    private WarningLaws() {}

    private static Optional<Broken> inTime(WarningEngine engine, WarningCase c) {
        ObviousCalendar wall = new ObviousCalendar(c.hours());
        Instant due = c.due();
        for (Instant warning : engine.warnings(c)) {
            if (!warning.isBefore(due) || warning.isBefore(c.start())) {
                return Optional.of(Broken.because(
                        "the warning at %s does not come between start and due instant", c.show(warning)));
            }
            if (!wall.isOpen(warning)) {
                return Optional.of(Broken.because("the warning at %s comes when nobody is there", c.show(warning)));
            }
        }
        return Optional.empty();
    }
}
