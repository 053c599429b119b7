package org.ticketing.time;

import java.time.LocalDate;
import java.util.List;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A day that does not follow the weekly hours: closed (a holiday), half or extra.
 *
 * @param windows the hours of this day instead of the weekly ones; none if it is closed
 */
public record SpecialDay(LocalDate date, Text name, List<Window> windows, Source source) {

    public SpecialDay {
        windows = List.copyOf(windows);
    }

    public static SpecialDay closed(LocalDate date, Text name, Source source) {
        return new SpecialDay(date, name, List.of(), source);
    }
}
