package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;

/**
 * Where an entry of the policy comes from: one of the two.
 *
 * @param rules of the published policy
 * @param assumed why it stands there although the published policy is silent
 */
public record Origin(@Nullable List<String> rules, @Nullable String assumed) {

    /** A source as the contract writes it. */
    public static Origin of(Source source) {
        return switch (source) {
            case Source.Stated stated -> new Origin(stated.rules(), null);
            case Source.Assumed assumed -> new Origin(null, assumed.why());
        };
    }
}
