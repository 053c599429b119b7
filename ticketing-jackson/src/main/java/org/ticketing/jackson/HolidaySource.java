package org.ticketing.jackson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ticketing.vocabulary.Text;

/**
 * Knows on which dates the holidays of a country fall, for policy files that observe them by name. It is asked only while a
 * file is read: its answers become days of the document, so a policy that is kept never changes with what a source says
 * later.
 *
 * <p>Found with {@link java.util.ServiceLoader}; {@code ticketing-holidays} brings one for Brazil along. The first that knows
 * a country is asked.
 */
public interface HolidaySource {

    /** What it is, and which version: {@code Jollyday 2.19.0}. */
    String version();

    /** The countries that it knows, as ISO 3166-1 writes them: {@code BR}. */
    Set<String> countries();

    /** The states of a country that it knows holidays of, as ISO 3166-2 writes them, without the country: {@code SP}. */
    Set<String> states(String country);

    /** The first year that it speaks of. */
    int firstYear(String country);

    /**
     * All holidays of a year, those that hold in the whole country first, then those of these states, then days off that
     * nobody has to observe; of each the first counts, if it stands there more than once.
     */
    List<Holiday> holidays(String country, Set<String> states, int year);

    /**
     * One of them.
     *
     * @param id the same in every year: {@code good-friday}
     * @param optional whether nobody has to observe it, so that a policy has to name it
     * @param takenFrom where it is found, for people: {@code Jollyday, national holidays (BR)}
     */
    record Holiday(String id, LocalDate date, Text name, boolean optional, Text takenFrom) {}
}
