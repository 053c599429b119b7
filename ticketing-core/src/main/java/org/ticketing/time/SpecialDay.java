package org.ticketing.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A day that does not follow the weekly hours: closed (a holiday), half or extra.
 *
 * @param windows the hours of this day instead of the weekly ones; none if it is closed
 * @param source why this day is special for this desk
 * @param takenFrom which list of holidays named its date; nothing if the policy itself does
 */
public record SpecialDay(LocalDate date, Text name, List<Window> windows, Source source, Optional<Text> takenFrom) {

    public SpecialDay {
        windows = List.copyOf(windows);
    }

    public SpecialDay(LocalDate date, Text name, List<Window> windows, Source source) {
        this(date, name, windows, source, Optional.empty());
    }

    public static SpecialDay closed(LocalDate date, Text name, Source source) {
        return new SpecialDay(date, name, List.of(), source);
    }
}
