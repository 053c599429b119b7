package org.ticketing.testkit.laws.generate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Zones that change their clocks in different ways: at midnight, by half an hour, by a whole day, never. */
public final class Zones {

    private static final Instant FIRST = Instant.parse("1985-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2045-01-01T00:00:00Z");

    private static final Map<ZoneId, List<Instant>> CHANGES = new ConcurrentHashMap<>();

    private Zones() {}

    /** Zones of every kind. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        // Put forward at midnight until 2018, so some days begin at one o'clock.
                        "America/Sao_Paulo",
                        "UTC",
                        "America/New_York",
                        // By half an hour.
                        "Australia/Lord_Howe",
                        // Without a 30th of December in 2011.
                        "Pacific/Apia",
                        "Europe/Lisbon",
                        // Not by whole hours from Greenwich.
                        "Asia/Kathmandu",
                        // Winter is what is put back.
                        "Europe/Dublin",
                        // By two hours, and four times a year.
                        "Antarctica/Troll",
                        // Put back a minute after midnight until 2011, so the date goes back too.
                        "America/St_Johns")
                .map(ZoneId::of);
    }

    /** Every instant within living memory at which a zone changes its clock. */
    static List<Instant> changes(ZoneId zone) {
        return CHANGES.computeIfAbsent(zone, Zones::readChanges);
    }

    private static List<Instant> readChanges(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.nextTransition(FIRST);
        while (change != null && change.getInstant().isBefore(LAST)) {
            changes.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return List.copyOf(changes);
    }
}
