package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.guidance.Guidance;
import org.ticketing.vocabulary.Text;

/** What people are told in the place where this stands. */
record GuidanceBody(String id, Text text, @Nullable List<String> channels, Origin source) {

    static List<GuidanceBody> of(List<Guidance> guidance) {
        return guidance.stream().map(GuidanceBody::of).toList();
    }

    private static GuidanceBody of(Guidance guidance) {
        List<String> channels = guidance.channels().stream().sorted().toList();
        return new GuidanceBody(
                guidance.id(), guidance.text(), channels.isEmpty() ? null : channels, Origin.of(guidance.source()));
    }
}
