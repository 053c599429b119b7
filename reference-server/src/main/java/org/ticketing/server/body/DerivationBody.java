package org.ticketing.server.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.Segment;
import org.ticketing.vocabulary.Text;

/** Why something is due when it is, as data. */
record DerivationBody(
        String policy,
        TargetBody target,
        Derivation.Reason reason,
        Origin source,
        @Nullable Text calendar,
        String zone,
        Instant countsFrom,
        @Nullable Duration budget,
        List<SegmentBody> segments,
        Duration counted,
        @Nullable Instant due) {

    record SegmentBody(
            Instant from,
            Instant to,
            Segment.Kind kind,
            @Nullable Text name,
            Duration counted) {
        static SegmentBody of(Segment segment) {
            return new SegmentBody(
                    segment.span().startInclusive(),
                    segment.span().endExclusive(),
                    segment.kind(),
                    segment.name().orElse(null),
                    segment.counted());
        }
    }

    static DerivationBody of(Derivation derivation) {
        return new DerivationBody(
                derivation.policy().value(),
                TargetBody.of(derivation.target()),
                derivation.reason(),
                Origin.of(derivation.source()),
                derivation.calendar().orElse(null),
                derivation.zone().getId(),
                derivation.countsFrom(),
                derivation.budget(),
                derivation.segments().stream().map(SegmentBody::of).toList(),
                derivation.counted(),
                derivation.due());
    }
}
