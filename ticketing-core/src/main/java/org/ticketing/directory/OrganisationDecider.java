package org.ticketing.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/**
 * What commands do to organisations: pure functions of organisation, command and context, in which time, ids and randomness
 * come in as arguments.
 */
public final class OrganisationDecider {

    private OrganisationDecider() {}

    /** The organisation that a log tells of; a log is never empty. */
    public static Organisation fold(OrganisationId id, DeskId desk, List<RecordedEvent> log) {
        Organisation organisation = null;
        for (RecordedEvent recorded : log) {
            organisation = Organisation.evolve(organisation, id, desk, recorded);
        }
        if (organisation == null) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        return organisation;
    }

    /** Why this person may not give this command, whatever else it says; empty if they may. */
    public static Optional<Refusal> refusal(
            @Nullable Organisation organisation, OrganisationCommand command, OrganisationContext context) {
        return OrganisationPermit.byWho(organisation, command, context);
    }

    /**
     * What is wrong with a command at this desk, beyond its constraints. A command is only decided when there is nothing.
     *
     * @param plans which there are; none, if the desk does not say
     */
    public static List<Violation> violations(OrganisationCommand command, DirectoryRules rules, List<String> plans) {
        return OrganisationCheck.violations(command, rules, plans);
    }

    /** Decides a command on an organisation, which is not there yet if it is to be registered. */
    public static OrganisationDecision decide(
            OrganisationId id,
            @Nullable Organisation organisation,
            OrganisationCommand command,
            OrganisationContext context) {
        Optional<Refusal> refusal = OrganisationPermit.byWho(organisation, command, context)
                .or(() -> OrganisationPermit.byState(id, organisation, command, context));
        if (refusal.isPresent()) {
            return new OrganisationDecision.Rejected(refusal.get());
        }
        OrganisationLog log = new OrganisationLog(id, organisation, context);
        if (command instanceof OrganisationCommand.Register register) {
            log.add(registered(register, context.rules(), log));
        } else if (organisation != null) {
            carryOut(command, organisation, log);
        }
        return log.accepted();
    }

    private static OrganisationEvent registered(
            OrganisationCommand.Register c, DirectoryRules rules, OrganisationLog log) {
        int seats = c.seats() == null ? rules.seats().byDefault() : c.seats();
        return new OrganisationEvent.Registered(
                c.mailDomain(),
                new Contract(c.plan(), seats),
                c.administrators().stream()
                        .map(person -> log.keep(person.id(), person.name(), person.email()))
                        .toList());
    }

    private static void carryOut(OrganisationCommand command, Organisation organisation, OrganisationLog log) {
        int inUse = organisation.seatsInUse();
        int cap = organisation.contract().seats();
        switch (command) {
            case OrganisationCommand.Register c ->
                throw new IllegalStateException("an organisation is registered once: " + organisation.id());
            case OrganisationCommand.ChangeContract c ->
                log.add(new OrganisationEvent.ContractChanged(new Contract(c.plan(), c.seats()), log.keep(c.reason())));
            case OrganisationCommand.RegisterPerson c -> {
                log.add(new OrganisationEvent.PersonRegistered(log.keep(c.person(), c.name(), c.email()), c.flags()));
                if (c.seat()) {
                    log.add(new OrganisationEvent.SeatRequested(new PersonId(c.person())));
                }
            }
            case OrganisationCommand.RequestSeat c ->
                log.add(new OrganisationEvent.SeatRequested(new PersonId(c.person())));
            case OrganisationCommand.ReleaseSeat c ->
                log.add(new OrganisationEvent.SeatReleased(new PersonId(c.person())));
            case OrganisationCommand.Deactivate c ->
                log.add(new OrganisationEvent.PersonDeactivated(new PersonId(c.person())));
            case OrganisationCommand.GrantSeat c ->
                log.add(new OrganisationEvent.SeatGranted(
                        new PersonId(c.person()), inUse + 1, cap, log.keep(c.reason())));
            case OrganisationCommand.RefuseSeat c ->
                log.add(new OrganisationEvent.SeatRefused(new PersonId(c.person()), inUse, cap, log.keep(c.reason())));
            case OrganisationCommand.Block c ->
                log.add(new OrganisationEvent.PersonBlocked(new PersonId(c.person()), log.keep(c.reason())));
            case OrganisationCommand.Unblock c ->
                log.add(new OrganisationEvent.PersonUnblocked(new PersonId(c.person()), log.keep(c.reason())));
            case OrganisationCommand.RecordReplacement c ->
                log.add(new OrganisationEvent.ReplacementRecorded(
                        new PersonId(c.outgoing()),
                        log.keep(c.person(), c.name(), c.email()),
                        c.asker(),
                        log.keep(c.mailbox()),
                        log.keep(Cpf.read(c.cpf()).orElseThrow().digits())));
            case OrganisationCommand.ApproveReplacement c -> {
                Replacement asked = OrganisationPermit.pending(organisation);
                log.add(new OrganisationEvent.AdministratorReplaced(
                        asked.outgoing(), asked.incoming(), log.keep(c.reason())));
            }
            case OrganisationCommand.RejectReplacement c ->
                log.add(new OrganisationEvent.ReplacementRejected(log.keep(c.reason())));
        }
    }
}
