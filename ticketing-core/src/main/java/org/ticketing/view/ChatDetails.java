package org.ticketing.view;

import java.util.Optional;
import org.ticketing.conversation.Chat;
import org.ticketing.vocabulary.Text;

/**
 * A live chat as a reader may see it.
 *
 * @param chat as it stands now, whether or not that has been noted
 * @param name by which the customer wants to be called; nothing if they did not say, or if it has been erased
 * @param topic what it is about; nothing if they did not say, or if it has been erased
 * @param place in the queue, 1 for the next one; nothing if it does not wait
 * @param instead where to go instead, if nobody answered
 */
public record ChatDetails(
        Chat chat, Optional<String> name, Optional<String> topic, Optional<Integer> place, Optional<Text> instead) {}
