package org.ticketing.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationContext;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.directory.OrganisationDecision;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** Decides commands to the directory without a door and without a store, so that a test has the change in its hands. */
final class Clerk implements Fresh {

    private static final Actor AGENT = SmallDesk.agent("bia");

    private final SupportPolicy policy;
    private final DirectoryRules rules;
    private long given;

    Clerk(SupportPolicy policy, DirectoryRules rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** A new customer, whose administrator is {@code ana}. */
    static OrganisationCommand.Register customer(@Nullable Integer seats) {
        return new OrganisationCommand.Register(
                "standard",
                seats,
                "school.example",
                List.of(new OrganisationCommand.Person("ana", "Ana", "ana@school.example")));
    }

    OrganisationChange register(String organisation, Instant at) {
        return decide(new OrganisationId(organisation), null, customer(null), AGENT, at);
    }

    /** What the vendor does. */
    OrganisationChange byStaff(Organisation organisation, OrganisationCommand command, Instant at) {
        return decide(organisation.id(), organisation, command, AGENT, at);
    }

    /** What the administrator does. */
    OrganisationChange byAna(Organisation organisation, OrganisationCommand command, Instant at) {
        Actor ana = SmallDesk.customer("ana", organisation.id().value());
        return decide(organisation.id(), organisation, command, ana, at);
    }

    private OrganisationChange decide(
            OrganisationId id,
            @Nullable Organisation organisation,
            OrganisationCommand command,
            Actor actor,
            Instant at) {
        OrganisationContext context = new OrganisationContext(policy.desk(), at, actor, rules, this);
        return switch (OrganisationDecider.decide(id, organisation, command, context)) {
            case OrganisationDecision.Accepted accepted ->
                new OrganisationChange(accepted.organisation(), accepted.events(), accepted.texts(), Optional.empty());
            case OrganisationDecision.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
        };
    }

    /** The same change with a receipt under a key. */
    static OrganisationChange under(String key, OrganisationChange change) {
        Organisation organisation = change.organisation();
        OrganisationReceipt receipt = new OrganisationReceipt(
                Optional.of(key(key)),
                "fingerprint",
                organisation.id(),
                organisation.version(),
                organisation.changedAt());
        return new OrganisationChange(organisation, change.events(), change.texts(), Optional.of(receipt));
    }

    static OrganisationReceipt.Key key(String key) {
        return new OrganisationReceipt.Key(new PersonId("bia"), "register", key);
    }

    @Override
    public UUID id() {
        return Scribe.uuid(Instant.EPOCH, ++given);
    }

    @Override
    public byte[] salt() {
        return new byte[16];
    }
}
