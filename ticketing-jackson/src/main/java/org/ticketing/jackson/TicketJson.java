package org.ticketing.jackson;

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

/** The stored form of a ticket as its log leaves it. */
final class TicketJson {

    private TicketJson() {}

    static LogJsonObject write(Ticket ticket) {
        return LogJsonObject.ofForm(form(ticket))
                .put("id", ticket.id().toString())
                .put("desk", ticket.desk().value())
                .put("code", ticket.code())
                .put("version", ticket.version())
                .put("changedAt", ticket.changedAt())
                .put("policy", ticket.policy() == null ? null : ticket.policy().value())
                .put("opening", write(ticket.opening()))
                .put("triage", write(ticket.triage()))
                .put("progress", write(ticket.progress()))
                .put("clocks", ticket.time().clocks(), TicketJson::write)
                .put("interruptions", ticket.time().interruptions(), TicketJson::write);
    }

    /** The oldest form that can say all of this ticket. */
    private static long form(Ticket ticket) {
        if (ticket.progress().aftermath() != null) {
            return 9;
        }
        if (ticket.progress().commerce() != null) {
            return 5;
        }
        if (ticket.progress().renegotiation() != null) {
            return 4;
        }
        if (ticket.time().clocks().stream()
                .anyMatch(clock -> !clock.escalations().isEmpty())) {
            return 3;
        }
        boolean quiet = ticket.time().clocks().stream()
                .allMatch(clock -> clock.warnings().equals(Warnings.NONE));
        return ticket.policy() == null && quiet ? 1 : 2;
    }

    static Ticket read(LogJsonFields json) {
        json.requireForm(9);
        return new Ticket(
                json.text("id", TicketId::parse),
                json.text("desk", DeskId::new),
                json.text("code"),
                json.number("version"),
                json.instant("changedAt"),
                json.optional("policy", PolicyHash::new),
                opening(json.object("opening")),
                triage(json.object("triage")),
                progress(json.object("progress")),
                new Timekeeping(
                        json.list("clocks", TicketJson::clock), json.list("interruptions", TicketJson::interruption)));
    }

    private static LogJsonObject write(Opening opening) {
        return LogJsonObject.empty()
                .put("at", opening.at())
                .put("organisation", opening.organisation().value())
                .put("requester", opening.requester().value())
                .put("opener", opening.opener().value())
                .put("channel", opening.channel())
                .put("title", opening.title())
                .put("description", opening.description())
                .put("fields", opening.fields());
    }

    private static Opening opening(LogJsonFields json) {
        return new Opening(
                json.instant("at"),
                json.text("organisation", OrganisationId::new),
                json.text("requester", PersonId::new),
                json.text("opener", PersonId::new),
                json.text("channel"),
                json.textRef("title"),
                json.textRef("description"),
                json.textRefs("fields"));
    }

    private static LogJsonObject write(Triage triage) {
        return LogJsonObject.empty()
                .put("kind", triage.kind())
                .put("priority", triage.priority())
                .put("area", triage.area());
    }

    private static Triage triage(LogJsonFields json) {
        return new Triage(json.text("kind"), json.text("priority"), json.text("area"));
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
                .putUnlessNull("after", progress.aftermath(), AfterJson::write);
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
                AfterJson.read(json.optionalObject("after")));
    }

    private static LogJsonObject write(Clock clock) {
        return LogJsonObject.empty()
                .put("goal", clock.goal())
                .put("cycle", clock.cycle())
                .put("strength", clock.strength())
                .put("pin", clock.pin().value())
                .put("promise", clock.promise())
                .put("start", clock.start())
                .put("countsFrom", clock.countsFrom())
                .put("budget", clock.budget())
                .put("due", clock.due())
                .putWarnings("warnings", clock.warnings().ahead())
                .putUnlessEmpty("warned", clock.warnings().given())
                .putEscalations("escalations", clock.escalations())
                .put("state", clock.state())
                .put("breached", clock.breached())
                .put("end", clock.end())
                .put("used", clock.used());
    }

    private static Clock clock(LogJsonFields json) {
        return new Clock(
                json.text("goal"),
                json.smallNumber("cycle"),
                json.constant("strength", Strength.class),
                json.text("pin", PolicyHash::new),
                json.smallNumber("promise"),
                json.instant("start"),
                json.instant("countsFrom"),
                json.optionalDuration("budget"),
                json.optionalInstant("due"),
                new Warnings(json.warnings("warnings"), json.numbers("warned")),
                json.escalations("escalations"),
                json.constant("state", Clock.State.class),
                json.flag("breached"),
                json.optionalInstant("end"),
                json.optionalDuration("used"));
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
