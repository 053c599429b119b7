package org.ticketing.jackson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Timekeeping;
import org.ticketing.sla.Warnings;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Triage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/**
 * The stored form of a ticket as its log leaves it. A page of a list reads many of them, so what is nearly always the same is
 * left out: the opener who is the requester, the policy of a clock that is the ticket's, a count that begins at the start.
 */
final class TicketJson {

    /** Since form 6 it is written without what goes without saying; the forms before say all, and are read as well. */
    private static final long FORM = 6;

    private TicketJson() {}

    static LogJsonObject write(Ticket ticket) {
        LogJsonObject json = LogJsonObject.ofForm(FORM)
                .put("id", ticket.id().toString())
                .put("desk", ticket.desk().value())
                .put("code", ticket.code())
                .put("version", ticket.version())
                .put("changedAt", ticket.changedAt())
                .put("policy", ticket.policy() == null ? null : ticket.policy().value())
                .put("opening", write(ticket.opening()))
                .put("triage", write(ticket.triage()))
                .put("progress", write(ticket.progress()));
        return write(ticket.time(), ticket.policy(), json);
    }

    /** @param policy that a clock is pinned to unless it says otherwise */
    static LogJsonObject write(Timekeeping time, @Nullable PolicyHash policy, LogJsonObject json) {
        return json.putUnlessEmpty("clocks", time.clocks(), clock -> write(clock, policy))
                .putUnlessEmpty("interruptions", time.interruptions(), TicketJson::write);
    }

    static Timekeeping time(LogJsonFields json, @Nullable PolicyHash policy) {
        return new Timekeeping(
                json.optionalList("clocks", clock -> clock(clock, policy)),
                json.optionalList("interruptions", TicketJson::interruption));
    }

    static Ticket read(LogJsonFields json) {
        json.requireForm(FORM);
        TicketId id = json.text("id", TicketId::parse);
        DeskId desk = json.text("desk", DeskId::new);
        String code = json.text("code");
        long version = json.number("version");
        Instant changedAt = json.instant("changedAt");
        PolicyHash policy = json.optional("policy", PolicyHash::new);
        return new Ticket(
                id,
                desk,
                code,
                version,
                changedAt,
                policy,
                opening(json.object("opening")),
                triage(json.object("triage")),
                progress(json.object("progress")),
                time(json, policy));
    }

    private static LogJsonObject write(Opening opening) {
        return LogJsonObject.empty()
                .put("at", opening.at())
                .put("organisation", opening.organisation().value())
                .put("requester", opening.requester().value())
                .put(
                        "opener",
                        unless(opening.requester().value(), opening.opener().value()))
                .put("channel", opening.channel())
                .put("title", opening.title())
                .put("description", opening.description())
                .putUnlessEmpty("fields", opening.fields())
                .put("plan", opening.plan());
    }

    private static Opening opening(LogJsonFields json) {
        Instant at = json.instant("at");
        OrganisationId organisation = json.text("organisation", OrganisationId::new);
        PersonId requester = json.text("requester", PersonId::new);
        return new Opening(
                at,
                organisation,
                requester,
                orElse(json.optional("opener", PersonId::new), requester),
                json.text("channel"),
                json.textRef("title"),
                json.textRef("description"),
                json.optionalTextRefs("fields"),
                json.optional("plan", plan -> plan));
    }

    private static LogJsonObject write(Triage triage) {
        return LogJsonObject.empty()
                .put("kind", triage.kind())
                .put("priority", triage.priority())
                .put("area", triage.area())
                .put("complexity", triage.complexity());
    }

    private static Triage triage(LogJsonFields json) {
        return new Triage(
                json.text("kind"),
                json.text("priority"),
                json.text("area"),
                json.optional("complexity", complexity -> complexity));
    }

    private static LogJsonObject write(Progress progress) {
        return LogJsonObject.empty()
                .put(
                        "assignee",
                        progress.assignee() == null ? null : progress.assignee().value())
                .put("workStartedAt", progress.workStartedAt())
                .put("waitingFor", progress.waitingFor())
                .put("promisedDate", progress.promisedDate())
                .put("resolvedAt", progress.resolvedAt())
                .put("closedAt", progress.closedAt())
                .putUnlessNull("renegotiation", progress.renegotiation(), RenegotiationJson::write)
                .putUnlessNull("commerce", progress.commerce(), CommerceJson::write)
                .putUnlessNull("after", progress.aftermath(), AfterJson::write)
                .putUnlessNull("links", progress.links(), JointJson::write)
                .putUnlessNull("evidence", progress.evidence(), EvidenceJson::write);
    }

    private static Progress progress(LogJsonFields json) {
        return new Progress(
                json.optional("assignee", PersonId::new),
                json.optionalInstant("workStartedAt"),
                json.optionalConstant("waitingFor", Turn.class),
                json.optionalInstant("promisedDate"),
                json.optionalInstant("resolvedAt"),
                json.optionalInstant("closedAt"),
                RenegotiationJson.read(json.optionalObject("renegotiation")),
                CommerceJson.read(json.optionalObject("commerce")),
                AfterJson.read(json.optionalObject("after")),
                JointJson.read(json.optionalObject("links")),
                EvidenceJson.read(json.optionalObject("evidence")));
    }

    private static LogJsonObject write(Clock clock, @Nullable PolicyHash policy) {
        return LogJsonObject.empty()
                .put("goal", clock.goal())
                .put("cycle", clock.cycle())
                .put("strength", clock.strength())
                .put("pin", clock.pin().equals(policy) ? null : clock.pin().value())
                .put("promise", clock.promise())
                .put("start", clock.start())
                .put("countsFrom", unless(clock.start(), clock.countsFrom()))
                .put("budget", clock.budget())
                .put("due", clock.due())
                .putWarnings("warnings", clock.warnings().ahead())
                .putUnlessEmpty("warned", clock.warnings().given())
                .putEscalations("escalations", clock.escalations())
                .put("state", clock.state())
                .putIf("breached", clock.breached())
                .put("end", clock.end())
                .put("used", clock.used());
    }

    private static Clock clock(LogJsonFields json, @Nullable PolicyHash policy) {
        String goal = json.text("goal");
        int cycle = json.smallNumber("cycle");
        Strength strength = json.constant("strength", Strength.class);
        PolicyHash pin = policy == null || json.has("pin") ? json.text("pin", PolicyHash::new) : policy;
        int promise = json.smallNumber("promise");
        Instant start = json.instant("start");
        return new Clock(
                goal,
                cycle,
                strength,
                pin,
                promise,
                start,
                orElse(json.optionalInstant("countsFrom"), start),
                json.optionalDuration("budget"),
                json.optionalInstant("due"),
                new Warnings(json.warnings("warnings"), json.numbers("warned")),
                json.escalations("escalations"),
                json.constant("state", Clock.State.class),
                json.has("breached") && json.flag("breached"),
                json.optionalInstant("end"),
                json.optionalDuration("used"));
    }

    private static <T> @Nullable T unless(T usual, T said) {
        return said.equals(usual) ? null : said;
    }

    private static <T> T orElse(@Nullable T said, T usual) {
        return said == null ? usual : said;
    }

    private static LogJsonObject write(Interruption interruption) {
        return LogJsonObject.empty()
                .put("turn", interruption.turn())
                .put("start", interruption.startInclusive())
                .put("end", interruption.endExclusive());
    }

    private static Interruption interruption(LogJsonFields json) {
        return new Interruption(json.constant("turn", Turn.class), json.instant("start"), json.optionalInstant("end"));
    }
}
