package org.ticketing.time;

import java.util.Optional;
import org.ticketing.vocabulary.Text;

/**
 * A span in which a calendar is open or closed.
 *
 * @param specialDay the name of the special day (a holiday) that closes it, if one does
 */
public record Stretch(Span span, boolean open, Optional<Text> specialDay) {}
