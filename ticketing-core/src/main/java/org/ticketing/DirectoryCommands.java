package org.ticketing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.OrganisationContext;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.directory.OrganisationDecision;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;

/**
 * How a command to the directory flows: replay, load, permit, validate, decide, append. Who may not give a command hears that
 * before anything else, so that nobody learns from the mistakes in it who is registered.
 */
final class DirectoryCommands {

    private final Premises premises;
    private final Constraints constraints;

    DirectoryCommands(Premises premises, Constraints constraints) {
        this.premises = premises;
        this.constraints = constraints;
    }

    OrganisationReceipt handle(OrganisationId id, OrganisationCommand command, Request request) {
        DirectoryRules rules = premises.requireDirectory();
        String fingerprint = Digest.of(id + " " + command);
        return Persistence.until(
                () -> replay(command, fingerprint, request),
                () -> attempt(id, command, rules, fingerprint, request),
                () -> ConcurrentChange.organisation(id.value()));
    }

    private Optional<OrganisationReceipt> replay(OrganisationCommand command, String fingerprint, Request request) {
        Optional<OrganisationReceipt> receipt =
                key(command, request).flatMap(key -> premises.organisations().receipt(premises.desk(), key));
        receipt.filter(known -> !known.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw new IdempotencyConflict(request.key().orElseThrow());
        });
        return receipt;
    }

    private static Optional<OrganisationReceipt.Key> key(OrganisationCommand command, Request request) {
        return request.key()
                .map(key -> new OrganisationReceipt.Key(request.actor().id(), command.key(), key));
    }

    private Optional<OrganisationReceipt> attempt(
            OrganisationId id, OrganisationCommand command, DirectoryRules rules, String fingerprint, Request request) {
        Organisation loaded = loaded(id, request);
        OrganisationContext context = context(loaded, rules, request);
        refusal(id, loaded, command, context, request).ifPresent(refusal -> {
            throw refused(refusal, id, command, context, request);
        });
        validate(command, rules);
        requireExpectedVersion(loaded, request);
        return switch (OrganisationDecider.decide(id, loaded, command, context)) {
            case OrganisationDecision.Rejected rejected ->
                throw refused(rejected.refusal(), id, command, context, request);
            case OrganisationDecision.Accepted accepted -> append(accepted, command, fingerprint, request, context);
        };
    }

    /** First the channel, as with tickets; then whether it is this person's to do. */
    private Optional<Refusal> refusal(
            OrganisationId id,
            @Nullable Organisation loaded,
            OrganisationCommand command,
            OrganisationContext context,
            Request request) {
        return premises.refusalOfDirectory(request.channel(), request.actor(), id)
                .or(() -> OrganisationDecider.refusal(loaded, command, context));
    }

    /** What was refused is kept, with the command that it was. */
    private Refused refused(
            Refusal refusal,
            OrganisationId id,
            OrganisationCommand command,
            OrganisationContext context,
            Request request) {
        premises.storage()
                .record(
                        premises.desk(),
                        new RefusedAttempt(
                                context.now(),
                                request.actor().id(),
                                Action.MANAGE_PEOPLE,
                                request.channel(),
                                null,
                                new RefusedAttempt.ToDirectory(id, command.key()),
                                refusal.code()));
        return new Refused(refusal);
    }

    /** What this person may know of. */
    private @Nullable Organisation loaded(OrganisationId id, Request request) {
        OrganisationId own = request.actor().organisation();
        if (own != null && !own.equals(id)) {
            throw NotFound.organisation(id.value());
        }
        return premises.organisations().organisation(premises.desk(), id).orElse(null);
    }

    /** Time never goes below the organisation's last instant, though a server's clock may. */
    private OrganisationContext context(@Nullable Organisation loaded, DirectoryRules rules, Request request) {
        Instant now = premises.now();
        Instant at = loaded == null || loaded.changedAt().isBefore(now) ? now : loaded.changedAt();
        return new OrganisationContext(premises.desk(), at, request.actor(), rules, premises.fresh());
    }

    private void validate(OrganisationCommand command, DirectoryRules rules) {
        List<Violation> violations = new ArrayList<>(constraints.violations(command));
        violations.addAll(
                OrganisationDecider.violations(command, rules, premises.policy().planIds()));
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }

    private static void requireExpectedVersion(@Nullable Organisation loaded, Request request) {
        long version = loaded == null ? 0 : loaded.version();
        request.version().filter(expected -> expected != version).ifPresent(expected -> {
            throw StaleVersion.organisation(expected, version);
        });
    }

    private Optional<OrganisationReceipt> append(
            OrganisationDecision.Accepted accepted,
            OrganisationCommand command,
            String fingerprint,
            Request request,
            OrganisationContext context) {
        Organisation organisation = accepted.organisation();
        OrganisationReceipt receipt = new OrganisationReceipt(
                key(command, request), fingerprint, organisation.id(), organisation.version(), context.now());
        return premises.organisations()
                        .append(new OrganisationChange(
                                organisation, accepted.events(), accepted.texts(), Optional.of(receipt)))
                ? Optional.of(receipt)
                : Optional.empty();
    }
}
