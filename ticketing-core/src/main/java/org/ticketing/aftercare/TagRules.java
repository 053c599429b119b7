package org.ticketing.aftercare;

import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Words by which staff sort tickets; who may, say the grants. They are chosen from a list, since what people write freely is no
 * closed vocabulary, and could not stand in a log that is kept for ever.
 *
 * @param tags in the order in which they are shown
 * @param most how many one ticket can have
 */
public record TagRules(List<Tag> tags, int most, Source source) {

    public TagRules {
        tags = List.copyOf(tags);
    }

    /** A word to sort by, by its key. */
    public record Tag(String id, Text label, Source source) {}

    public List<String> ids() {
        return tags.stream().map(Tag::id).toList();
    }

    public Optional<Tag> tag(String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).findFirst();
    }
}
