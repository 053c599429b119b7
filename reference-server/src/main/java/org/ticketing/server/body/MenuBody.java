package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.MenuEntry;

/** What somebody can do at a desk, and what not and why. */
public record MenuBody(List<EntryBody> items) {

    record EntryBody(
            MenuEntry.Entry entry,
            Text label,
            boolean permitted,
            @Nullable String href,
            @Nullable RefusalBody refusal) {}

    /** A menu as the contract writes it, each entry with the address where it begins, if it has one. */
    public static MenuBody of(List<MenuEntry> menu, Map<MenuEntry.Entry, String> hrefs) {
        return new MenuBody(menu.stream()
                .map(each -> new EntryBody(
                        each.entry(),
                        each.entry().label(),
                        each.refusal().isEmpty(),
                        hrefs.get(each.entry()),
                        each.refusal().map(RefusalBody::of).orElse(null)))
                .toList());
    }
}
