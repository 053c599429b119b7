package org.ticketing.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.time.SpecialDay;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** The special days of a policy's calendars, counted by where their dates were taken from. */
final class SpecialDays {

    private static final Text OWN = new Text("this policy itself", "a própria política");

    private final Language language;

    private SpecialDays(Language language) {
        this.language = language;
    }

    /** A line for each calendar. */
    static List<String> brief(SupportPolicy policy, Language language) {
        SpecialDays days = new SpecialDays(language);
        return policy.serviceLevels().calendars().stream()
                .map(calendar -> days.heading(calendar) + days.ofAllYears(calendar))
                .toList();
    }

    /** A heading for each calendar, and under it a line for each year. */
    static List<String> byYear(SupportPolicy policy, Language language) {
        SpecialDays days = new SpecialDays(language);
        List<String> lines = new ArrayList<>();
        for (ServiceCalendar calendar : policy.serviceLevels().calendars()) {
            lines.add(days.heading(calendar) + days.ofAllYears(calendar));
            Map<Integer, List<SpecialDay>> years = calendar.hours().days().stream()
                    .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
            years.forEach(
                    (year, ofYear) -> lines.add("  %d: %d%s".formatted(year, ofYear.size(), days.counted(ofYear))));
        }
        return lines;
    }

    private String heading(ServiceCalendar calendar) {
        return new Text("special days of %s: ", "dias especiais de %s: ")
                .with(calendar.id())
                .in(language);
    }

    private String ofAllYears(ServiceCalendar calendar) {
        List<SpecialDay> days = calendar.hours().days();
        if (days.isEmpty()) {
            return new Text("none", "nenhum").in(language);
        }
        int first = days.get(0).date().getYear();
        int last = days.get(days.size() - 1).date().getYear();
        return new Text("%d from %d to %d", "%d de %d a %d")
                        .with(days.size(), first, last)
                        .in(language)
                + counted(days);
    }

    private String counted(List<SpecialDay> days) {
        Map<String, Long> counts = days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.takenFrom().orElse(OWN).in(language), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; ", " (", ")"));
    }
}
