package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.vocabulary.OrganisationId;

/**
 * One organisation in the directory of a desk as one person meets it. Immutable and safe for any number of threads.
 *
 * <p>Every method throws {@link org.ticketing.problem.NotFound} if there is no such organisation, or if this person is not to
 * know of it, and {@link org.ticketing.problem.Refused} at a desk that keeps no directory. Every command throws what {@linkplain
 * Session commands on tickets} throw, and has done nothing then.
 */
public final class OrganisationSession {

    private final DirectoryCommands commands;
    private final DirectoryReads reads;
    private final OrganisationId id;
    private final Request request;

    OrganisationSession(DirectoryCommands commands, DirectoryReads reads, OrganisationId id, Request request) {
        this.commands = commands;
        this.reads = reads;
        this.id = id;
        this.request = request;
    }

    /** Carries out any command. */
    public OrganisationReceipt send(OrganisationCommand command) {
        return commands.handle(id, command, request);
    }

    /** Takes the organisation in as a customer. */
    public OrganisationReceipt register(OrganisationCommand.Register registration) {
        return send(registration);
    }

    public OrganisationReceipt changeContract(String plan, int seats, String reason) {
        return send(new OrganisationCommand.ChangeContract(plan, seats, reason));
    }

    public OrganisationReceipt registerPerson(OrganisationCommand.RegisterPerson registration) {
        return send(registration);
    }

    public OrganisationReceipt requestSeat(String person) {
        return send(new OrganisationCommand.RequestSeat(person));
    }

    public OrganisationReceipt releaseSeat(String person) {
        return send(new OrganisationCommand.ReleaseSeat(person));
    }

    public OrganisationReceipt deactivate(String person) {
        return send(new OrganisationCommand.Deactivate(person));
    }

    public OrganisationReceipt grantSeat(String person, String reason) {
        return send(new OrganisationCommand.GrantSeat(person, reason));
    }

    public OrganisationReceipt refuseSeat(String person, String reason) {
        return send(new OrganisationCommand.RefuseSeat(person, reason));
    }

    public OrganisationReceipt block(String person, String reason) {
        return send(new OrganisationCommand.Block(person, reason));
    }

    public OrganisationReceipt unblock(String person, String reason) {
        return send(new OrganisationCommand.Unblock(person, reason));
    }

    public OrganisationReceipt recordReplacement(OrganisationCommand.RecordReplacement evidence) {
        return send(evidence);
    }

    public OrganisationReceipt approveReplacement(String reason) {
        return send(new OrganisationCommand.ApproveReplacement(reason));
    }

    public OrganisationReceipt rejectReplacement(String reason) {
        return send(new OrganisationCommand.RejectReplacement(reason));
    }

    /** The organisation with its people: for its administrators, and for the staff who look after the directory. */
    public OrganisationDetails read() {
        return reads.read(id, request);
    }

    /** Those of its people whose registration is to be looked at, since nobody has seen them for as long as the policy says. */
    public List<MemberDetails> review() {
        return reads.review(id, request);
    }

    /** As {@link #review()}, as of a given instant. */
    public List<MemberDetails> review(Instant now) {
        return reads.review(id, now, request);
    }

    /** What happened in the organisation, with all evidence: for the staff who look after the directory. */
    public OrganisationHistory history() {
        return reads.history(id, request);
    }

    /**
     * A part of {@link #history()}.
     *
     * @param cursor what a part gave as its next, or nothing for the first
     * @param limit 1 to 200
     * @throws org.ticketing.problem.InvalidCommand if the cursor is none of this list's, or the limit is out of range
     */
    public OrganisationHistory history(Optional<String> cursor, int limit) {
        return reads.history(id, cursor, limit, request);
    }
}
