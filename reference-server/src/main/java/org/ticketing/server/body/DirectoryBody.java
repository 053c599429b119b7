package org.ticketing.server.body;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.DirectoryRules;

/** What a front end needs to draw the directory of a desk. */
record DirectoryBody(
        String seatRole,
        int defaultSeats,
        @Nullable String administratorRole,
        List<String> keeperRoles,
        List<DeskBody.Sourced> flags,
        List<DeskBody.Sourced> askers,
        Duration unseenFor) {

    static @Nullable DirectoryBody of(@Nullable DirectoryRules rules) {
        return rules == null
                ? null
                : new DirectoryBody(
                        rules.seats().role(),
                        rules.seats().byDefault(),
                        rules.administrators().role(),
                        rules.keepers().roles().stream().sorted().toList(),
                        options(rules.flags()),
                        options(rules.askers().options()),
                        rules.review().unseenFor());
    }

    private static List<DeskBody.Sourced> options(List<DirectoryRules.Option> options) {
        return options.stream()
                .map(option -> DeskBody.Sourced.of(option.id(), option.label(), option.source()))
                .toList();
    }
}
