package org.ticketing.view;

import java.util.List;
import java.util.Map;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.vocabulary.TextId;

/**
 * A part of what happened in the directory of a desk.
 *
 * @param texts what people wrote in these events, as far as it has not been erased
 */
public record DirectoryEvents(List<OrganisationFeedItem> items, Map<TextId, String> texts) {

    public DirectoryEvents {
        items = List.copyOf(items);
        texts = Map.copyOf(texts);
    }
}
