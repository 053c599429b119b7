package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.KnowledgeEvent;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.vocabulary.Text;

/** What happened to an article. */
public record ArticleHistoryBody(List<ArticleHistoryBody.Item> items) {

    /**
     * One event.
     *
     * @param edition which was written or published; none, if it was withdrawn
     */
    public record Item(
            long sequence,
            Instant at,
            Party by,
            String type,
            Text label,
            @Nullable Integer edition) {}

    /** A history as the contract writes it. */
    public static ArticleHistoryBody of(List<RecordedKnowledge> log, Labels labels) {
        return new ArticleHistoryBody(
                log.stream().map(recorded -> item(recorded, labels)).toList());
    }

    private static Item item(RecordedKnowledge recorded, Labels labels) {
        return switch (recorded.event()) {
            case KnowledgeEvent.Written e ->
                item(
                        recorded,
                        "written",
                        new Text("Written", "Escrito"),
                        e.edition().number(),
                        labels);
            case KnowledgeEvent.Published e ->
                item(recorded, "published", new Text("Published", "Publicado"), e.edition(), labels);
            case KnowledgeEvent.Withdrawn e ->
                item(recorded, "withdrawn", new Text("Withdrawn", "Retirado"), null, labels);
            case KnowledgeEvent.OfConsultation e ->
                throw new IllegalArgumentException("nobody says this of an article: " + e);
        };
    }

    private static Item item(
            RecordedKnowledge recorded, String type, Text label, @Nullable Integer edition, Labels labels) {
        return new Item(recorded.sequence(), recorded.at(), labels.person(recorded.by()), type, label, edition);
    }
}
