package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.problem.NeverOpens;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Text;

/** Laws 5, 6, 8 and 9: what the shape of a calendar does to the time that is counted on it. */
public final class ShapeLaws {

    /** Law 5. */
    public static final Law<CalendarEngine, CalendarCase> LESS_OPEN_IS_NOT_EARLIER = new Law<>(
            5,
            "less open time is not earlier",
            new Text(
                    "Taking open time away, by a holiday or a shorter day, never makes a deadline earlier.",
                    "Tirar tempo aberto, por um feriado ou um dia mais curto, nunca adianta um prazo."),
            List.of("django-helpdesk: excluded days in escalate_tickets"),
            ShapeLaws::lessOpen);

    /** Law 6. */
    public static final Law<CalendarEngine, CalendarCase> NEVER_OPEN_IS_AN_ERROR = new Law<>(
            6,
            "never open is an error",
            new Text(
                    "A calendar with too little open time left gives a typed error, never a date.",
                    "Um calendário sem tempo aberto suficiente dá um erro tipado, nunca uma data."),
            List.of("escalated: a deadline in April 2030", "frappe: a loop without bound", "osTicket/osTicket#6739"),
            ShapeLaws::neverOpen);

    /** Law 8. */
    public static final Law<CalendarEngine, CalendarCase> ZONE_IS_ONLY_AN_OFFSET = new Law<>(
            8,
            "a shifted zone changes nothing",
            new Text(
                    "Moving hours and instants together to a zone with the same history of offsets changes nothing.",
                    "Mover horários e instantes juntos para um fuso com a mesma história de diferenças não muda nada."),
            List.of("fivetran/dbt_zendesk#117", "adaptavist: handling daylight saving changes"),
            ShapeLaws::shifted);

    /** Law 9. */
    public static final Law<CalendarEngine, CalendarCase> UNION_OF_WINDOWS = new Law<>(
            9,
            "a day is the union of its windows",
            new Text(
                    "A desk is open exactly when the clock on its wall shows a time in a window of the day, whatever"
                            + " the windows: several, over midnight, to 24:00, of a half-day or an extra one.",
                    "Um atendimento está aberto exatamente quando o relógio mostra uma hora de uma janela do dia, seja"
                            + " qual for: várias, sobre a meia-noite, até 24:00, de meio expediente ou extra."),
            List.of(
                    "glpi#6835",
                    "frappe/erpnext#17594",
                    "frappe/erpnext#32838",
                    "zendesk/biz#122",
                    "frappe/helpdesk#2212",
                    "fivetran/dbt_zendesk#25"),
            ShapeLaws::union);

    /** Names for the same place: the same history under another name. */
    private static final Map<String, String> ALIASES = Map.of(
            "America/Sao_Paulo", "Brazil/East",
            "America/New_York", "US/Eastern",
            "Australia/Lord_Howe", "Australia/LHI",
            "Europe/Lisbon", "Portugal",
            "Asia/Kathmandu", "Asia/Katmandu",
            "UTC", "Etc/Zulu");

    /** How far the slow calendar looks: long enough for any shape of a day, short enough for many tries. */
    private static final Duration FAR_ENOUGH = Duration.ofDays(20);

    private ShapeLaws() {}

    private static Optional<Broken> lessOpen(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar before = engine.of(c.hours());
        Instant due = before.add(c.start(), c.first());
        Duration open = before.between(c.start(), c.start().plus(c.first()));
        for (Hours less : List.of(LessOpen.holiday(c.hours(), c.day()), LessOpen.halfDay(c.hours(), c.day()))) {
            WorkingCalendar calendar = engine.of(less);
            Instant then = calendar.add(c.start(), c.first());
            if (then.isBefore(due)) {
                return broken(
                        "with less open time on %s it is due at %s, else at %s", c.day(), c.show(then), c.show(due));
            }
            Duration left = calendar.between(c.start(), c.start().plus(c.first()));
            if (left.compareTo(open) > 0) {
                return broken(
                        "with less open time on %s there are %s of it, else %s",
                        c.day(), CalendarText.of(left), CalendarText.of(open));
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> neverOpen(CalendarEngine engine, CalendarCase c) {
        Duration some = c.first().plusNanos(1);
        LocalDate closing = LocalDate.ofInstant(c.start(), c.hours().zone()).plusDays(1);
        Duration moreThanIsLeft = some.plus(Duration.ofDays(3));
        return noDate(engine, c, LessOpen.never(c.hours()), some)
                .or(() -> noDate(engine, c, LessOpen.until(c.hours(), closing), moreThanIsLeft))
                .or(() -> Broken.unless(
                        engine.of(LessOpen.never(c.hours()))
                                .between(c.start(), c.start().plus(some))
                                .isZero(),
                        "a calendar without open time counts some from %s on",
                        c.show(c.start())));
    }

    private static Optional<Broken> noDate(CalendarEngine engine, CalendarCase c, Hours hours, Duration length) {
        try {
            Instant due = engine.of(hours).add(c.start(), length);
            return broken("%s are due at %s on %s", CalendarText.of(length), c.show(due), CalendarText.of(hours));
        } catch (NeverOpens expected) {
            return Optional.empty();
        }
    }

    private static Optional<Broken> shifted(CalendarEngine engine, CalendarCase c) {
        Duration west = Duration.ofSeconds(c.shift().getTotalSeconds());
        Optional<Broken> byOffset =
                same(engine, c, in(ZoneOffset.UTC, c.hours()), in(c.shift(), c.hours()), west.negated());
        String alias = ALIASES.get(c.hours().zone().getId());
        return byOffset.isPresent() || alias == null
                ? byOffset
                : same(engine, c, c.hours(), in(ZoneId.of(alias), c.hours()), Duration.ZERO);
    }

    private static Hours in(ZoneId zone, Hours hours) {
        return new Hours(zone, hours.weeks(), hours.days());
    }

    private static Optional<Broken> same(
            CalendarEngine engine, CalendarCase c, Hours here, Hours there, Duration shift) {
        WorkingCalendar near = engine.of(here);
        WorkingCalendar far = engine.of(there);
        Instant start = c.start().plus(shift);
        Instant due = near.add(c.start(), c.first());
        Instant dueThere = far.add(start, c.first()).minus(shift);
        Duration open = near.between(c.start(), c.start().plus(c.second()));
        Duration openThere = far.between(start, start.plus(c.second()));
        return Broken.unless(
                due.equals(dueThere) && open.equals(openThere) && near.isOpen(c.start()) == far.isOpen(start),
                "in %s it is due at %s with %s open, in %s at %s with %s open",
                here.zone(),
                due,
                CalendarText.of(open),
                there.zone(),
                dueThere,
                CalendarText.of(openThere));
    }

    private static Optional<Broken> union(CalendarEngine engine, CalendarCase c) {
        WorkingCalendar calendar = engine.of(c.hours());
        ObviousCalendar wall = new ObviousCalendar(c.hours());
        for (Instant instant : instantsToLookAt(wall, c.start())) {
            if (calendar.isOpen(instant) != wall.isOpen(instant)) {
                return broken("at %s it should be %s", c.show(instant), wall.isOpen(instant) ? "open" : "closed");
            }
        }
        Duration far = c.first().plus(c.second());
        Instant end = c.start().plus(far.compareTo(FAR_ENOUGH) < 0 ? far : FAR_ENOUGH);
        Duration counted = calendar.between(c.start(), end);
        Duration expected = wall.between(c.start(), end);
        return Broken.unless(
                counted.equals(expected),
                "from %s to %s, %s are open, not %s",
                c.show(c.start()),
                c.show(end),
                CalendarText.of(expected),
                CalendarText.of(counted));
    }

    /** The start, and the edges of the day around it from both sides. */
    private static List<Instant> instantsToLookAt(ObviousCalendar wall, Instant start) {
        List<Instant> instants = new ArrayList<>(List.of(start));
        for (Instant edge : wall.edges(start.minus(Duration.ofHours(12)), start.plus(Duration.ofHours(12)))) {
            instants.add(edge.minusNanos(1));
            instants.add(edge);
        }
        return instants;
    }

    private static Optional<Broken> broken(String finding, Object... values) {
        return Optional.of(Broken.because(finding, values));
    }
}
