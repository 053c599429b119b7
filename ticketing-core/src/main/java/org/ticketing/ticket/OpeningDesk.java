package org.ticketing.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Verdict;
import org.ticketing.classification.Kind;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** How a ticket is opened: for whom, as what, and with what the form of its kind asks for. */
final class OpeningDesk {

    private OpeningDesk() {}

    static List<Violation> violations(Command.Open command, Context context) {
        List<Violation> violations = new ArrayList<>();
        if (command.organisation() == null && context.actor().organisation() == null) {
            violations.add(organisationIsMissing());
        }
        notBlank("organisation", command.organisation()).ifPresent(violations::add);
        notBlank("requester", command.requester()).ifPresent(violations::add);
        new Known(context.policy()).kind(command.kind()).ifPresent(violations::add);
        context.policy()
                .classification()
                .kind(command.kind())
                .ifPresent(kind -> violations.addAll(context.policy().intake().check(kind.id(), command.fields())));
        consultation(command, context).ifPresent(violations::add);
        violations.addAll(BesideDesk.violations(command, context));
        return violations;
    }

    /** Staff have nothing to look for: what they open, they open for somebody who has asked. */
    private static Optional<Violation> consultation(Command.Open command, Context context) {
        KnowledgeRules rules = context.policy().knowledge();
        if (command.consultation() != null) {
            return context.sources().consultation() == null
                    ? Optional.of(new Violation(
                            "consultation",
                            "known-consultation",
                            new Text(
                                    "is none of yours: begin one, or leave it out",
                                    "não é uma consulta sua: comece uma, ou retire")))
                    : Optional.empty();
        }
        boolean asksForSomebody = context.actor().side() == Side.VENDOR || context.recorder() != null;
        return rules == null || asksForSomebody || !rules.beforeOpening().isRequiredFor(command.kind())
                ? Optional.empty()
                : Optional.of(nobodyHasLooked(rules.beforeOpening().source().brief()));
    }

    private static Violation nobodyHasLooked(Text source) {
        return new Violation(
                "consultation",
                "mandatory",
                new Text(
                        "is mandatory here (%s): look for an answer first, and name that consultation"
                                .formatted(source.en()),
                        "é obrigatória aqui (%s): procure antes uma resposta, e informe essa consulta"
                                .formatted(source.pt())));
    }

    static Decision open(Command.Open command, TicketId id, String code, Context context) {
        OrganisationId organisation = Objects.requireNonNull(organisation(command, context.actor()));
        Kind kind = context.policy().classification().kind(command.kind()).orElseThrow();
        return BesideDesk.refusalToFollow(context)
                .or(() -> Permit.refusal(Action.OPEN, facts(command, kind, organisation, context), context))
                .or(() -> context.attaching().refusal(context.policy().attachments()))
                .<Decision>map(Decision.Rejected::new)
                .orElseGet(() -> accept(command, kind, organisation, id, code, context));
    }

    static Verdict verdict(Command.Open command, Context context) {
        OrganisationId organisation = Objects.requireNonNull(organisation(command, context.actor()));
        Kind kind = context.policy().classification().kind(command.kind()).orElseThrow();
        return Permit.verdictOnOpening(facts(command, kind, organisation, context), context);
    }

    /** Staff open for any customer, so nothing is said of which. */
    static Optional<Refusal> refusal(Kind kind, Context context) {
        OrganisationId own = context.actor().organisation();
        Facts without = facts(kind, context.actor().id(), context);
        return Permit.refusal(
                Action.OPEN, own == null ? without : without.with(Fact.ORGANISATION, own.value()), context);
    }

    /** Why another ticket of the same kind may not be opened for the same customer and person; nothing if it may. */
    static Optional<Refusal> refusalLike(Ticket ticket, Context context) {
        return context.policy()
                .classification()
                .kind(ticket.triage().kind())
                .flatMap(kind -> Permit.refusal(
                        Action.OPEN,
                        facts(kind, ticket.opening().requester(), context)
                                .with(
                                        Fact.ORGANISATION,
                                        ticket.opening().organisation().value()),
                        context));
    }

    private static @Nullable OrganisationId organisation(Command.Open command, Actor actor) {
        return command.organisation() == null ? actor.organisation() : new OrganisationId(command.organisation());
    }

    private static Optional<Violation> notBlank(String field, @Nullable String id) {
        return id == null || !id.isBlank()
                ? Optional.empty()
                : Optional.of(new Violation(
                        field,
                        "not-blank",
                        new Text(
                                "has nothing in it: fill it in, or leave it out",
                                "está em branco: preencha ou deixe de fora")));
    }

    private static Violation organisationIsMissing() {
        return new Violation(
                "organisation",
                "mandatory",
                new Text(
                        "is mandatory when the vendor's staff open a ticket: say for which customer",
                        "é obrigatório quando a equipe do fornecedor abre um chamado: diga para qual cliente"));
    }

    private static PersonId requester(Command.Open command, Context context) {
        return command.requester() == null ? context.actor().id() : new PersonId(command.requester());
    }

    private static Facts facts(Command.Open command, Kind kind, OrganisationId organisation, Context context) {
        return facts(kind, requester(command, context), context).with(Fact.ORGANISATION, organisation.value());
    }

    private static Facts facts(Kind kind, PersonId requester, Context context) {
        SupportPolicy policy = context.policy();
        return Facts.over(policy.domains())
                .with(Fact.KIND, kind.id())
                .with(Fact.PRIORITY, priority(context))
                .with(Fact.AREA, area(kind, context))
                .with(Fact.CHANNEL, context.channel())
                .with(Fact.TICKET_PLAN, context.plan())
                .with(Fact.PHASE, Key.of(Phase.NEW))
                .with(Fact.REQUESTER, requester.value())
                .with(Fact.OPENER, context.actor().id().value());
    }

    private static Decision accept(
            Command.Open command, Kind kind, OrganisationId organisation, TicketId id, String code, Context context) {
        Log log = new Log(id, null, context);
        Map<String, TextRef> fields = new LinkedHashMap<>();
        command.fields().forEach((field, value) -> {
            if (!value.isBlank()) {
                fields.put(field, log.keep(value));
            }
        });
        log.add(new TicketEvent.Opened(
                context.policy().hash(),
                code,
                organisation,
                requester(command, context),
                context.actor().id(),
                context.channel(),
                kind.id(),
                priority(context),
                area(kind, context),
                context.plan(),
                log.keep(command.title()),
                log.keep(command.description()),
                fields,
                context.attaching().keep(log)));
        EvidenceDesk.ask(kind.id(), fields.keySet(), context, log);
        Ticket ended = context.others().named();
        if (ended != null) {
            log.add(new TicketEvent.Beside(new AfterEvent.Followed(ended.id())));
        }
        Consultation looked = context.sources().consultation();
        if (looked != null) {
            log.add(new TicketEvent.Consulted(looked.id(), looked.category(), looked.shown(), looked.read()));
        }
        Transcript transcript = context.sources().transcript();
        if (transcript != null) {
            log.add(transcript.keep(log, context));
        }
        return log.accepted();
    }

    /** What has been a conversation is as urgent as the team found it then (S15), and waits where the policy says (S17, S18). */
    private static String priority(Context context) {
        Transcript transcript = context.sources().transcript();
        return transcript == null
                ? context.policy().classification().initialPriority().priority()
                : transcript.priority();
    }

    private static String area(Kind kind, Context context) {
        Transcript transcript = context.sources().transcript();
        return transcript == null ? kind.area() : transcript.area();
    }
}
