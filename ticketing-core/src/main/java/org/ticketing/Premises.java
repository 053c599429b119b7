package org.ticketing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.attachment.TypeDetector;
import org.ticketing.channel.Gate;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.conversation.ChatRules;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Knowledge;
import org.ticketing.storage.Organisations;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Attaching;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** What commands and reads of one desk share: its policies, its store, the time, and who may know of a ticket. */
final class Premises {

    private static final Refusal NO_DIRECTORY = new Refusal(
            "no-directory",
            Source.assumed("the policy of this desk has no section on a directory"),
            new Text(
                    "This desk keeps no directory of people: who has which role is said by the product it is part of",
                    "Este atendimento não mantém um cadastro de pessoas: quem tem qual papel é definido pelo produto"
                            + " do qual ele faz parte"));

    private static final Refusal NO_KNOWLEDGE = new Refusal(
            "no-knowledge",
            Source.assumed("the policy of this desk has no section on knowledge"),
            new Text(
                    "This desk keeps no articles and notices: look in the product that it is part of",
                    "Este atendimento não mantém artigos nem comunicados: procure no produto do qual ele faz parte"));

    private static final Refusal NO_CHAT = new Refusal(
            "no-chat",
            Source.assumed("the policy of this desk has no section on chat"),
            new Text("This desk has no live chat: open a ticket", "Este atendimento não tem chat: abra um chamado"));

    /** Stands where none was handed in. */
    static final TypeDetector NO_DETECTOR = (file, beginning) -> {
        throw new IllegalStateException(
                "nothing finds out what uploaded files are: hand a TypeDetector to the builder of"
                        + " Ticketing (typeDetector), Apache Tika for instance");
    };

    private final SupportPolicy policy;
    private final Storage storage;
    private final InstantSource clock;
    private final Fresh fresh;
    private final KeptPolicies policies;
    private final TypeDetector typeDetector;

    Premises(SupportPolicy policy, Storage storage, InstantSource clock, TypeDetector typeDetector) {
        this(
                policy,
                storage,
                clock,
                new Machine(clock, newest(policy, storage)),
                KeptPolicies.of(policy.desk(), storage).with(policy),
                typeDetector);
    }

    /** The ticket that was opened last, below which no id may go: a clock may have been set back since. */
    private static Optional<UUID> newest(SupportPolicy policy, Storage storage) {
        TicketQuery last = TicketQuery.first(Selection.ALL, Sort.NEWEST_FIRST, 1);
        return storage.list(policy.desk(), last).stream()
                .map(ticket -> ticket.id().value())
                .findFirst();
    }

    private Premises(
            SupportPolicy policy,
            Storage storage,
            InstantSource clock,
            Fresh fresh,
            KeptPolicies policies,
            TypeDetector typeDetector) {
        this.policy = policy;
        this.storage = storage;
        this.clock = clock;
        this.fresh = fresh;
        this.policies = policies;
        this.typeDetector = typeDetector;
    }

    /** The same over another store. */
    Premises within(Storage other) {
        return new Premises(policy, other, clock, fresh, policies.within(other), typeDetector);
    }

    SupportPolicy policy() {
        return policy;
    }

    DeskId desk() {
        return policy.desk();
    }

    Storage storage() {
        return storage;
    }

    Organisations organisations() {
        return storage.organisations();
    }

    Knowledge knowledge() {
        return storage.knowledge();
    }

    TypeDetector typeDetector() {
        return typeDetector;
    }

    Fresh fresh() {
        return fresh;
    }

    /** What the policy says of the directory; refused where it keeps none. */
    DirectoryRules requireDirectory() {
        return directory().orElseThrow(() -> new Refused(NO_DIRECTORY));
    }

    /** What the policy says of the directory, if it keeps one. */
    Optional<DirectoryRules> directory() {
        return Optional.ofNullable(policy.directory());
    }

    /** Why nothing can be done with a directory; nothing if the policy keeps one. */
    Optional<Refusal> refusalWithoutDirectory() {
        return directory().isPresent() ? Optional.empty() : Optional.of(NO_DIRECTORY);
    }

    /** Why nobody gets at the directory through a channel, or at one organisation of it; nothing if this person does. */
    Optional<Refusal> refusalOfDirectory(String channel, Actor actor, @Nullable OrganisationId organisation) {
        Facts facts = Facts.over(policy.domains())
                .with(Fact.ORGANISATION, organisation == null ? null : organisation.value());
        return policy.channels().require(channel).refusal(Action.MANAGE_PEOPLE, actor, facts);
    }

    /** What the policy says of articles; refused where it keeps none. */
    KnowledgeRules requireKnowledge() {
        KnowledgeRules rules = policy.knowledge();
        if (rules == null) {
            throw new Refused(NO_KNOWLEDGE);
        }
        return rules;
    }

    /** What the policy says of live chat; refused where there is none. */
    ChatRules requireChat() {
        ChatRules rules = policy.chat();
        if (rules == null) {
            throw new Refused(NO_CHAT);
        }
        return rules;
    }

    /** What this person asks, with the roles that they really have here. */
    Request request(Actor actor, String channel, Optional<String> key, Optional<Long> version) {
        return new Request(effective(actor), channel, key, version);
    }

    /** A person with the roles that they really have here: where a desk keeps a directory, it is asked; elsewhere the host alone says. */
    Actor effective(Actor actor) {
        DirectoryRules rules = policy.directory();
        OrganisationId organisation = actor.organisation();
        return rules == null || organisation == null
                ? actor
                : rules.effective(actor, organisations().organisation(desk(), organisation));
    }

    /** What people will call the next ticket. */
    String nextCode() {
        return String.format(Locale.ROOT, "%s-%d", policy.codePrefix(), storage.nextNumber(desk()));
    }

    /** The plan that the contract of an organisation stands at, as it is known of who speaks for it, or as the directory has it. */
    @Nullable
    String plan(OrganisationId organisation, Actor actor) {
        if (organisation.equals(actor.organisation())) {
            return actor.plan();
        }
        if (policy.directory() == null) {
            return null;
        }
        return organisations()
                .organisation(desk(), organisation)
                .map(known -> known.contract().plan())
                .orElse(null);
    }

    TicketId newTicketId() {
        return new TicketId(fresh.id());
    }

    ContactId newContactId() {
        return new ContactId(fresh.id());
    }

    /** A name for somebody that leads to nobody. */
    PersonId pseudonym() {
        return new PersonId("erased-" + HexFormat.of().formatHex(fresh.salt()));
    }

    /** What no other runner is called. */
    String newRunner() {
        return fresh.id().toString();
    }

    /** Databases keep microseconds, so that is what all reckon with. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Context context(Request request, Instant now) {
        PersonId recorder = request.contact().map(Contact::recordedBy).orElse(null);
        return new Context(
                now,
                request.actor(),
                request.channel(),
                policy,
                policies,
                fresh,
                recorder,
                Context.Sources.NONE,
                Attaching.NONE,
                Context.Others.NONE,
                request.actor().plan());
    }

    /** The context for what concerns a ticket that changed last at an instant, which time never goes below. */
    Context notBefore(Instant last, Request request) {
        Instant now = now();
        return context(request, now.isBefore(last) ? last : now);
    }

    /** The context for a ticket: time never goes below its last instant, though a server's clock may. */
    Context context(Request request, Ticket ticket) {
        Context context = notBefore(ticket.changedAt(), request);
        return ticket.isMerged()
                ? context.beside(new Context.Others(
                        null, new DeskOthers(this, request).survivor(ticket).orElse(null), Map.of()))
                : context;
    }

    /** Every policy that this desk has ever had. */
    KeptPolicies policies() {
        return policies;
    }

    /** A ticket that this person may know of, and may see through this channel. */
    Ticket visible(TicketId id, Request request) {
        Ticket ticket = storage.ticket(desk(), id)
                .filter(found -> mayDo(Action.SEE, found, request))
                .orElseThrow(() -> NotFound.ticket(id.toString()));
        policy.channels()
                .require(request.channel())
                .refusal(Action.SEE, request.actor(), ticket.facts(policy.domains()))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        return ticket;
    }

    /** What of a log this person is told. */
    History told(List<Recorded> log, boolean seesInternal, Request request) {
        History history = History.of(log, seesInternal);
        if (!seesInternal && !policy.classification().forwarding().toldToCustomers()) {
            history = history.withoutForwardingReasons();
        }
        return seesInternal || ratingsAreTold()
                ? history
                : history.withRatingsOnlyBy(request.actor().id());
    }

    /** Whether everybody of a customer may know what one of them thought of what was done. */
    boolean ratingsAreTold() {
        RatingRules rating = policy.afterCare().rating();
        return rating != null && rating.toldToCustomers();
    }

    boolean mayDo(Action action, Ticket ticket, Request request) {
        return policy.access().allows(request.actor(), action, ticket.facts(policy.domains()));
    }

    /** What this person may do at all, through this channel. */
    Gate gate(Request request) {
        return policy.gate(request.channel(), request.actor());
    }

    String requireChannel(String channel) {
        if (policy.channels().channel(channel).isEmpty()) {
            throw NotFound.channel(channel);
        }
        return channel;
    }
}
