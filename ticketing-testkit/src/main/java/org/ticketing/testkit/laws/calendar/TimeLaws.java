package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Text;

/** Laws 1 to 4 and 7: how open time is counted. */
public final class TimeLaws {

    /** Law 1. */
    public static final Law<CalendarEngine, CalendarCase> INVERSE = new Law<>(
            1,
            "inverse",
            new Text(
                    "Between a start and its due instant lies exactly the open time that was promised, and at no"
                            + " instant before it.",
                    "Entre um início e o seu prazo há exatamente o tempo aberto prometido, e em nenhum instante antes"
                            + " dele."),
            List.of("osTicket/osTicket#6739", "glpi#15429", "glpi#687", "frappe/helpdesk#2212"),
            TimeLaws::inverse);

    /** Law 2. */
    public static final Law<CalendarEngine, CalendarCase> ADDITIVE = new Law<>(
            2,
            "additivity",
            new Text(
                    "Counting in two steps gives what counting in one step gives.",
                    "Contar em dois passos dá o mesmo que contar em um."),
            List.of("fivetran/dbt_zendesk#107"),
            TimeLaws::additive);

    /** Law 3. */
    public static final Law<CalendarEngine, CalendarCase> MONOTONE = new Law<>(
            3,
            "monotony",
            new Text(
                    "Whoever is promised more time, or starts later, is not due earlier.",
                    "Quem recebe mais tempo, ou começa depois, não vence antes."),
            List.of("zendesk/biz#73", "zendesk/biz#21"),
            TimeLaws::monotone);

    /** Law 4. */
    public static final Law<CalendarEngine, CalendarCase> IN_OPEN_TIME = new Law<>(
            4,
            "due in open time",
            new Text(
                    "A due instant lies in open time or exactly on its closing edge, and so never in a holiday.",
                    "Um prazo cai em tempo aberto ou exatamente no fim dele, e portanto nunca em um feriado."),
            List.of("glpi#22678", "chatwoot/chatwoot#13392", "fivetran/dbt_zendesk#92"),
            TimeLaws::inOpenTime);

    /** Law 7. */
    public static final Law<CalendarEngine, CalendarCase> ALWAYS_OPEN = new Law<>(
            7,
            "day and night is the wall clock",
            new Text(
                    "A desk that is open day and night counts like the clock on the wall, also when that is put"
                            + " forward or back.",
                    "Um atendimento aberto dia e noite conta como o relógio, também quando ele é adiantado ou"
                            + " atrasado."),
            List.of("fivetran/dbt_zendesk#25", "zendesk/biz#37"),
            TimeLaws::alwaysOpen);

    private TimeLaws() {}

    private static Optional<Broken> inverse(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar calendar = engine.of(c.hours());
        Instant due = calendar.add(c.start(), c.first());
        Duration counted = calendar.between(c.start(), due);
        if (!counted.equals(c.first())) {
            return broken(
                    "%s promised are due at %s, but %s of open time lie before it",
                    CalendarText.of(c.first()), c.show(due), CalendarText.of(counted));
        }
        if (c.first().isZero()) {
            return Optional.empty();
        }
        Duration before = calendar.between(c.start(), due.minusNanos(1));
        return Broken.unless(
                before.compareTo(c.first()) < 0,
                "%s promised are due at %s, but they are used up before",
                CalendarText.of(c.first()),
                c.show(due));
    }

    private static Optional<Broken> additive(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar calendar = engine.of(c.hours());
        Instant inTwo = calendar.add(calendar.add(c.start(), c.first()), c.second());
        Instant inOne = calendar.add(c.start(), c.first().plus(c.second()));
        if (!inTwo.equals(inOne)) {
            return broken("counted in two steps it is due at %s, in one at %s", c.show(inTwo), c.show(inOne));
        }
        Instant middle = c.start().plus(c.first());
        Instant end = middle.plus(c.second());
        Duration parts = calendar.between(c.start(), middle).plus(calendar.between(middle, end));
        Duration whole = calendar.between(c.start(), end);
        return Broken.unless(
                parts.equals(whole),
                "%s are open from %s to %s, but %s if one looks up at %s",
                CalendarText.of(whole),
                c.show(c.start()),
                c.show(end),
                CalendarText.of(parts),
                c.show(middle));
    }

    private static Optional<Broken> monotone(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar calendar = engine.of(c.hours());
        Instant due = calendar.add(c.start(), c.first());
        Instant withMore = calendar.add(c.start(), c.first().plus(c.second()));
        if (withMore.isBefore(due)) {
            return broken(
                    "with %s more it is due at %s, without at %s",
                    CalendarText.of(c.second()), c.show(withMore), c.show(due));
        }
        Instant startedLater = calendar.add(c.start().plus(c.second()), c.first());
        return Broken.unless(
                !startedLater.isBefore(due),
                "started %s later it is due at %s, else at %s",
                CalendarText.of(c.second()),
                c.show(startedLater),
                c.show(due));
    }

    private static Optional<Broken> inOpenTime(CalendarEngine engine, CalendarCase c) {
        Instant due = engine.of(c.hours()).add(c.start(), c.first());
        ObviousCalendar wall = new ObviousCalendar(c.hours());
        return Broken.unless(
                wall.isOpen(due) || wall.isOpen(due.minusNanos(1)),
                "it is due at %s, when nobody is there",
                c.show(due));
    }

    private static Optional<Broken> alwaysOpen(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar calendar = engine.of(Hours.always(c.hours().zone()));
        Instant due = calendar.add(c.start(), c.first());
        Instant end = c.start().plus(c.first());
        if (!due.equals(end)) {
            return broken("open day and night it is due at %s, but should be at %s", c.show(due), c.show(end));
        }
        Duration counted = calendar.between(c.start(), end);
        if (!counted.equals(c.first())) {
            return broken(
                    "open day and night from %s to %s, %s are counted instead of %s",
                    c.show(c.start()), c.show(end), CalendarText.of(counted), CalendarText.of(c.first()));
        }
        return Broken.unless(calendar.isOpen(c.start()), "open day and night, but not at %s", c.show(c.start()));
    }

    private static Optional<Broken> broken(String finding, Object... values) {
        return Optional.of(Broken.because(finding, values));
    }
}
