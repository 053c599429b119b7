package org.ticketing.jackson;

import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.notification.NotificationRules;
import org.ticketing.notification.Occasion;
import org.ticketing.notification.Recipient;

/** Reads who is told of what. */
final class NotificationsReader {

    private static final Period STAND_IN = Period.ofDays(1);

    private NotificationsReader() {}

    /** None, where the policy has no such section. */
    static @Nullable NotificationRules read(Spot notifications) {
        if (!notifications.isPresent()) {
            return null;
        }
        return new NotificationRules(
                notifications.at("rules").list().stream()
                        .map(NotificationsReader::rule)
                        .toList(),
                notifications.at("news-for").period(STAND_IN),
                notifications.source());
    }

    private static NotificationRules.Rule rule(Spot spot) {
        return new NotificationRules.Rule(
                spot.at("id").text(),
                occasions(spot.at("on")),
                spot.at("to").set(Recipient.class),
                spot.at("also-who-did-it").flag(),
                spot.at("optional").flag(),
                spot.source());
    }

    /** All is all that is not internal. */
    private static Set<Occasion> occasions(Spot on) {
        return on.text().equals("all")
                ? EnumSet.allOf(Occasion.class).stream()
                        .filter(occasion -> !occasion.isInternal())
                        .collect(Collectors.toSet())
                : on.set(Occasion.class);
    }
}
