package org.ticketing.policy;

import java.util.Optional;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * What a desk calls a ticket in a phase, in somebody's turn.
 *
 * @param turn whose turn; with none, any that no other status of the phase names
 */
public record Status(String id, Text label, Phase phase, Optional<Turn> turn, Source source) {

    boolean fits(Phase askedPhase, Turn askedTurn) {
        return phase == askedPhase && turn.map(askedTurn::equals).orElse(true);
    }
}
