package org.ticketing.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.channel.Channel;
import org.ticketing.classification.Kind;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Permit;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** What may come of a contact: what the channel, the caller's roles and the ticket allow, as if the caller did it themselves. */
public final class Reception {

    /** What somebody can want of a vendor whom they reach. */
    private static final Set<Action> WISHES =
            EnumSet.of(Action.OPEN, Action.SEE, Action.REPLY, Action.REOPEN, Action.CLOSE, Action.ASK);

    private Reception() {}

    /** What is wrong with a report, beyond its constraints. */
    public static List<Violation> violations(ContactReport report, @Nullable Actor caller, SupportPolicy policy) {
        List<Violation> found = new ArrayList<>();
        if (caller != null && caller.side() == Side.VENDOR) {
            found.add(new Violation(
                    "caller",
                    "customer",
                    new Text(
                                    "%s is of the vendor, and speaks for themselves: name somebody of a customer",
                                    "%s é do fornecedor e fala por si: indique alguém de um cliente")
                            .with(caller.id())));
        }
        known("channel", report.channel(), policy.channels().ids()).ifPresent(found::add);
        if (report.wish() == null) {
            return found;
        }
        known("wish", report.wish().key(), WISHES.stream().map(Action::key).toList())
                .ifPresent(found::add);
        boolean aboutNone = report.wish() == Action.OPEN || report.wish() == Action.ASK;
        if (!aboutNone && report.ticket() == null) {
            found.add(new Violation(
                    "ticket",
                    "mandatory",
                    new Text(
                                    "is mandatory for %s: say about which ticket",
                                    "é obrigatório para %s: diga sobre qual chamado")
                            .with(report.wish().key())));
        }
        if (report.wish() == Action.OPEN) {
            if (report.kind() == null) {
                found.add(new Violation(
                        "kind",
                        "mandatory",
                        new Text(
                                "is mandatory for open: say what the ticket would be",
                                "é obrigatório para open: diga o que o chamado seria")));
            } else {
                known("kind", report.kind(), policy.classification().kindIds()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Violation> known(String field, @Nullable String value, List<String> known) {
        return value == null || known.contains(value)
                ? Optional.empty()
                : Optional.of(Violation.unknown(field, value, known));
    }

    /** What is true of what a contact is about. */
    public static Facts facts(
            ContactReport report, @Nullable Actor caller, Optional<Ticket> ticket, SupportPolicy policy) {
        if (ticket.isPresent()) {
            return ticket.get().facts(policy.domains());
        }
        Optional<Kind> kind = Optional.ofNullable(report.kind()).flatMap(policy.classification()::kind);
        Facts facts = Facts.over(policy.domains())
                .with(Fact.CHANNEL, report.channel())
                .with(Fact.PHASE, Key.of(Phase.NEW))
                .with(Fact.PRIORITY, policy.classification().initialPriority().priority())
                .with(Fact.KIND, kind.map(Kind::id).orElse(null))
                .with(Fact.AREA, kind.map(Kind::area).orElse(null));
        if (caller == null) {
            return facts;
        }
        return facts.with(Fact.REQUESTER, caller.id().value())
                .with(Fact.OPENER, caller.id().value())
                .with(
                        Fact.ORGANISATION,
                        caller.organisation() == null
                                ? null
                                : caller.organisation().value());
    }

    /**
     * Why what the caller wants can't be done this way, and where they can go instead; nothing if it can.
     *
     * @param caller nobody if it is not known who it is
     * @param staff the context of whoever writes it down
     */
    public static Optional<Refusal> refusal(
            ContactReport report, @Nullable Actor caller, Optional<Ticket> ticket, Context staff) {
        SupportPolicy policy = staff.policy();
        Facts facts = facts(report, caller, ticket, policy);
        if (caller == null || report.recognition() == Recognition.NOT_RECOGNISED) {
            Channel channel = policy.channels().require(report.channel());
            return channel.refusal(report.wish(), staff.actor(), facts).or(() -> Optional.of(notRecognised(policy)));
        }
        Context calling = staff.recording(caller, report.channel());
        return ticket.isPresent()
                ? Permit.refusal(Action.SEE, ticket.get(), calling)
                        .or(() -> Permit.refusal(report.wish(), ticket.get(), calling))
                : Permit.refusal(report.wish(), facts, calling);
    }

    private static Refusal notRecognised(SupportPolicy policy) {
        Text main = policy.channels().require(policy.channels().main()).label();
        return new Refusal(
                "not-recognised",
                Source.assumed("whom nobody knows is told nothing, whatever the channel"),
                new Text(
                        "It is not known who is asking, so nothing can be told or done: log in and use %s"
                                .formatted(main.en()),
                        "Não se sabe quem está pedindo, portanto nada pode ser informado nem feito: entre e use %s"
                                .formatted(main.pt())));
    }
}
