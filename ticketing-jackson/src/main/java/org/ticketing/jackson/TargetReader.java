package org.ticketing.jackson;

import java.time.Duration;
import org.ticketing.sla.Target;

/** Reads what exactly a goal promises. */
final class TargetReader {

    private TargetReader() {}

    static Target read(Spot spot) {
        if (spot.text().equals("promised-date")) {
            return new Target.PromisedDate();
        }
        return spot.entries().stream().findFirst().map(TargetReader::form).orElse(new Target.None());
    }

    private static Target form(Spot spot) {
        String calendar = spot.at("calendar").text();
        return switch (spot.key()) {
            case "working-time" -> new Target.WorkingTime(length(spot.at("length")), calendar);
            case "elapsed-time" -> new Target.ElapsedTime(length(spot.at("length")));
            case "working-days" ->
                new Target.WorkingDays(
                        Math.max(1, spot.at("days").number(1)),
                        spot.at("closing").one(Target.Closing.class),
                        calendar);
            case "end-of-business-day" -> new Target.EndOfBusinessDay(calendar);
            case "same-day-or" -> new Target.SameDayOr(length(spot.at("hours")), calendar);
            default -> new Target.None();
        };
    }

    private static Duration length(Spot spot) {
        return spot.duration("duration", Duration.ofHours(1));
    }
}
