package org.ticketing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.HOURS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.Segment;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

class VerifierTest {

    /** A derivation made by the library, and what it is checked against. */
    record Case(Derivation derivation, Evidence evidence) {

        Case with(Derivation changed) {
            return new Case(changed, evidence);
        }

        List<String> objections() {
            return Verifier.objections(derivation, evidence);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Target> targets = Arbitraries.of(
                hours(1),
                hours(13),
                new Target.ElapsedTime(Duration.ofHours(30)),
                new Target.WorkingDays(2, Target.Closing.END_OF_DAY, HOURS),
                new Target.WorkingDays(1, Target.Closing.SAME_TIME, HOURS),
                new Target.EndOfBusinessDay(HOURS),
                new Target.SameDayOr(Duration.ofHours(2), HOURS),
                new Target.PromisedDate(),
                new Target.None());
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 8 * 24 * 60);
        return Combinators.combine(targets, minutes, minutes.list().ofMaxSize(4), Arbitraries.of(false, true))
                .as(VerifierTest::told);
    }

    /** A ticket opened some minutes into the week, with the customer's turn coming and going, and perhaps resolved. */
    private static Case told(Target target, int opened, List<Integer> turns, boolean resolved) {
        SupportPolicy policy = SmallDesk.with(goal("g").promises(target));
        Story story = new Story(policy);
        Instant start = SmallDesk.at("2026-11-23T00:00").plusSeconds(60L * opened);
        TicketId id = story.opened(local(start));
        Instant cursor = start;
        for (int i = 0; i < turns.size(); i++) {
            cursor = cursor.plusSeconds(turns.get(i));
            if (i % 2 == 0) {
                story.at(local(cursor), CAIO).awaitCustomer(id, "?");
            } else {
                story.at(local(cursor), ANA).reply(id, "!");
            }
        }
        if (resolved) {
            story.at(local(cursor.plusSeconds(60)), CAIO).resolve(id, "Pronto");
        }
        Clock clock = story.clock(id, "g");
        return new Case(
                Derivation.of(clock, story.ticket(id).time(), policy.serviceLevels(), policy.zone()),
                new Evidence(clock, story.ticket(id).time().interruptions(), policy.serviceLevels()));
    }

    private static String local(Instant instant) {
        return instant.atZone(SmallDesk.ZONE).toLocalDateTime().toString();
    }

    @Property
    void whatTheLibraryDerivesHolds(@ForAll("cases") Case derived) {
        assertThat(derived.objections()).isEmpty();
    }

    @Property
    void everyChangeIsNoticed(@ForAll("cases") Case derived) {
        assertThat(changes(derived.derivation()))
                .allSatisfy(changed ->
                        assertThat(derived.with(changed).objections()).isNotEmpty());
    }

    private static List<Derivation> changes(Derivation d) {
        List<Derivation> changes = new ArrayList<>();
        Instant due = d.due();
        changes.add(with(d, d.reason(), d.source(), d.target(), d.segments(), due == null ? d.countsFrom() : null));
        if (due != null) {
            changes.add(with(d, d.reason(), d.source(), d.target(), d.segments(), due.plusNanos(1)));
            changes.add(with(d, d.reason(), d.source(), d.target(), d.segments(), due.minusNanos(1)));
        }
        for (Derivation.Reason reason : Derivation.Reason.values()) {
            if (reason != d.reason()) {
                changes.add(with(d, reason, d.source(), d.target(), d.segments(), due));
            }
        }
        changes.add(with(d, d.reason(), Source.stated("U1"), d.target(), d.segments(), due));
        changes.add(with(d, d.reason(), d.source(), hours(77), d.segments(), due));
        for (int i = 0; i < d.segments().size(); i++) {
            changes.addAll(changes(d, i));
        }
        return changes;
    }

    private static List<Derivation> changes(Derivation d, int place) {
        Segment segment = d.segments().get(place);
        org.ticketing.time.Span span = segment.span();
        List<Segment> changed = new ArrayList<>();
        for (Segment.Kind kind : Segment.Kind.values()) {
            if (kind != segment.kind()) {
                changed.add(new Segment(span, kind, segment.name()));
            }
        }
        changed.add(new Segment(span, segment.kind(), java.util.Optional.of(Text.same("a holiday"))));
        changed.add(new Segment(
                new org.ticketing.time.Span(
                        span.startInclusive(), span.endExclusive().plusNanos(1)),
                segment.kind(),
                segment.name()));
        changed.add(new Segment(
                new org.ticketing.time.Span(span.startInclusive().minusNanos(1), span.endExclusive()),
                segment.kind(),
                segment.name()));
        List<Derivation> changes = new ArrayList<>();
        for (Segment other : changed) {
            List<Segment> segments = new ArrayList<>(d.segments());
            segments.set(place, other);
            changes.add(with(d, d.reason(), d.source(), d.target(), segments, d.due()));
        }
        List<Segment> shorter = new ArrayList<>(d.segments());
        shorter.remove(place);
        changes.add(with(d, d.reason(), d.source(), d.target(), shorter, d.due()));
        return changes;
    }

    private static Derivation with(
            Derivation d, Derivation.Reason reason, Source source, Target target, List<Segment> segments, Instant due) {
        return new Derivation(
                d.policy(),
                d.goal(),
                d.label(),
                d.strength(),
                target,
                reason,
                source,
                d.calendar(),
                d.zone(),
                d.countsFrom(),
                d.budget(),
                segments,
                due);
    }
}
