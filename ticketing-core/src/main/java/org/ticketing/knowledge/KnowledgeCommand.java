package org.ticketing.knowledge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Characters;
import org.ticketing.vocabulary.WebAddress;

/**
 * What somebody asks of a desk's knowledge. Constraints say what a well-formed command is; whether it is allowed, and makes sense
 * there, is decided later.
 */
public sealed interface KnowledgeCommand {

    /** What this command does, as a stable name: {@code publish}. */
    String key();

    /** What somebody asks of one article. */
    sealed interface OfArticle extends KnowledgeCommand {}

    /**
     * Writes an article, or writes it anew: that makes another edition, which nobody reads before it is published.
     *
     * @param genre {@code question}, {@code video}, {@code tutorial}, {@code manual} or {@code notice}
     * @param category a key of the policy
     * @param product a key of the policy; none if it is about all of them
     * @param language {@code en} or {@code pt}
     * @param audience a key of the policy
     * @param title for a question, the question
     * @param link a web address: of a video, say
     * @param from when it begins to be shown; at once, if it is left out
     * @param until when it ends to be shown; never, if it is left out
     */
    record Write(
            @NotBlank @Size(max = 64) @Characters String genre,
            @NotBlank @Size(max = 64) @Characters String category,
            @Nullable @Size(max = 64) @Characters String product,
            @NotBlank @Size(max = 64) @Characters String language,
            @NotBlank @Size(max = 64) @Characters String audience,
            @NotBlank @Size(max = 200) @Characters String title,
            @NotBlank @Size(max = 20_000) @Characters String text,

            @Nullable @Size(max = WebAddress.LONGEST) @Characters
            String link,

            @Nullable Instant from,
            @Nullable Instant until)
            implements OfArticle {

        /** Something about all products, without a link, for ever. */
        public Write(String genre, String category, String language, String audience, String title, String text) {
            this(genre, category, null, language, audience, title, text, null, null, null);
        }

        @Override
        public String key() {
            return "write";
        }
    }

    /** Lets it be read, as it was written last. */
    record Publish() implements OfArticle {
        @Override
        public String key() {
            return "publish";
        }
    }

    /** Lets it be read no longer. */
    record Withdraw() implements OfArticle {
        @Override
        public String key() {
            return "withdraw";
        }
    }

    /**
     * Says how good an article is (U75).
     *
     * @param improvement how it could be better
     */
    record Rate(
            @NotNull @Min(1) @Max(Rating.MOST_STARS) Integer stars,

            @Nullable @Size(min = 1, max = 2_000) @Characters
            String improvement) {}

    /** What somebody asks who looks for an answer. */
    sealed interface OfConsultation extends KnowledgeCommand {}

    /**
     * Looks for an answer before asking (N13, N14, S8).
     *
     * @param category whose questions and answers; in all of them, if it is left out
     * @param search for what; it is not kept
     */
    record Begin(
            @Nullable @Size(max = 64) @Characters String category,
            @Nullable @Size(max = 200) @Characters String search) implements OfConsultation {
        @Override
        public String key() {
            return "begin-consultation";
        }
    }

    /**
     * Reads one of the articles that were shown.
     *
     * @param article its id
     */
    record Read(@NotBlank @Size(max = 64) @Characters String article) implements OfConsultation {
        @Override
        public String key() {
            return "read-article";
        }
    }

    /** Says whether what was shown was the answer. */
    record Conclude(@NotNull Boolean helped) implements OfConsultation {
        @Override
        public String key() {
            return "conclude";
        }
    }
}
