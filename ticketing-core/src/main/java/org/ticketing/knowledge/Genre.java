package org.ticketing.knowledge;

import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** What a piece of a desk's knowledge is. */
public enum Genre {
    /** A question of a category, with its answer (N14). */
    QUESTION,
    VIDEO,
    TUTORIAL,
    MANUAL,
    /** Something to be known for a time (U55). */
    NOTICE;

    public String key() {
        return Key.of(this);
    }

    public Text label() {
        return switch (this) {
            case QUESTION -> new Text("Question and answer", "Pergunta e resposta");
            case VIDEO -> new Text("Video", "Vídeo");
            case TUTORIAL -> new Text("Tutorial", "Tutorial");
            case MANUAL -> new Text("Manual", "Manual");
            case NOTICE -> new Text("Notice", "Comunicado");
        };
    }
}
