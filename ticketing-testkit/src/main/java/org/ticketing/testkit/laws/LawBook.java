package org.ticketing.testkit.laws;

import java.util.List;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.ShapeLaws;
import org.ticketing.testkit.laws.calendar.TargetLaws;
import org.ticketing.testkit.laws.calendar.TimeLaws;
import org.ticketing.testkit.laws.calendar.WarningLaws;
import org.ticketing.testkit.laws.history.DueLaws;
import org.ticketing.testkit.laws.history.PauseLaws;
import org.ticketing.testkit.laws.history.PromiseLaws;
import org.ticketing.testkit.laws.history.ReclassificationLaws;
import org.ticketing.testkit.laws.history.ReminderLaws;
import org.ticketing.testkit.laws.history.ReopeningLaws;
import org.ticketing.testkit.laws.history.SignalLaws;
import org.ticketing.testkit.laws.history.StateLaws;

/** Every law of the kit. */
public final class LawBook {

    private LawBook() {}

    /** In order of their numbers; parts of one law stand together. */
    public static List<Law<?, ?>> laws() {
        return List.of(
                TimeLaws.INVERSE,
                TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                TimeLaws.ADDITIVE,
                TimeLaws.MONOTONE,
                TargetLaws.MONOTONE,
                TimeLaws.IN_OPEN_TIME,
                TargetLaws.IN_OPEN_TIME,
                ShapeLaws.LESS_OPEN_IS_NOT_EARLIER,
                TargetLaws.A_HOLIDAY_IS_NOT_EARLIER,
                ShapeLaws.NEVER_OPEN_IS_AN_ERROR,
                TimeLaws.ALWAYS_OPEN,
                ShapeLaws.ZONE_IS_ONLY_AN_OFFSET,
                ShapeLaws.UNION_OF_WINDOWS,
                ReclassificationLaws.PAUSES_ARE_KEPT,
                ReclassificationLaws.THE_WAY_DOES_NOT_MATTER,
                ReclassificationLaws.CARRIED_AS_STATED,
                ReopeningLaws.TAKEN_UP_AS_STATED,
                PauseLaws.NEVER_EARLIER,
                PauseLaws.COUNTED_ONCE,
                StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                StateLaws.AN_END_IS_AN_END,
                WarningLaws.BEFORE_THE_BREACH_IN_OPEN_TIME,
                ReminderLaws.AHEAD_OF_WHAT_IS_DUE,
                StateLaws.EDITS_DO_NOT_REWRITE,
                PromiseLaws.THE_SAME_POLICY_MAKES_NO_DIFFERENCE,
                PromiseLaws.EXACTLY_ONE_PROMISE,
                SignalLaws.ONE_CLOCK_ONE_PROMISE,
                DueLaws.DUE_AS_PROMISED,
                SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES);
    }
}
