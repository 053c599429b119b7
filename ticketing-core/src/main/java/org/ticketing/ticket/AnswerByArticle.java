package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Gives an article instead of a quote (S7), with a public message.
 *
 * @param article where it is: a link, or its name
 * @param text what the customer reads beside it
 */
public record AnswerByArticle(
        @NotBlank @Size(max = 2_000) @Characters String article,

        @NotBlank @Size(max = Command.LONGEST_TEXT) @Characters
        String text)
        implements Command.Commercial {
    @Override
    public Action action() {
        return Action.ANSWER_BY_ARTICLE;
    }
}
