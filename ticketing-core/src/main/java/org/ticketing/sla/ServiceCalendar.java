package org.ticketing.sla;

import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A calendar of a desk: service hours as written in its policy, and compiled.
 *
 * @param calendar what {@code hours} compile to
 */
public record ServiceCalendar(String id, Text label, Hours hours, BusinessCalendar calendar, Source source) {

    public ServiceCalendar(String id, Text label, Hours hours, Source source) {
        this(id, label, hours, BusinessCalendar.of(hours), source);
    }
}
