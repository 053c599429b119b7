package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.privacy.PersonalDataRules;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Erased;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * The personal data at a desk as one person meets it: whoever the policy names may say who was shown what, take a copy of
 * all that is held on somebody, and erase them; everybody may take a copy of what they may see of what is held on themselves. Immutable and
 * safe for any number of threads.
 */
public final class PersonalDataSession {

    private final Premises premises;
    private final Request request;

    PersonalDataSession(Premises premises, Request request) {
        this.premises = premises;
        this.request = request;
    }

    /**
     * Who of the vendor was shown words of which tickets, the latest first.
     *
     * @param by only what this person was shown
     * @param ticket only of this ticket
     * @param cursor what a page of the same gave as its next, or nothing for the first
     * @param limit 1 to 200
     * @throws Refused if this person does not look after personal data here
     * @throws InvalidCommand if the cursor is none that a page gave, or the limit is out of range
     */
    public Page<TicketRead> reads(
            Optional<PersonId> by, Optional<TicketId> ticket, Optional<String> cursor, int limit) {
        requireOfficer();
        List<Violation> violations = new ArrayList<>(PageRequest.violationsOfLimit(limit));
        ReadCursor.violation(cursor).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        List<TicketRead> found = premises.storage()
                .personalRecords()
                .reads(premises.desk(), new ReadQuery(by, ticket, cursor.flatMap(ReadCursor::read), limit + 1));
        List<TicketRead> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(shown.get(shown.size() - 1).id().toString())
                : Optional.empty();
        return new Page<>(shown, next, Optional.empty());
    }

    /**
     * A copy of all that is held on a person: by whoever looks after personal data; of oneself, as far as one may see it.
     *
     * @throws Refused if it is neither, or can't be done through this channel
     */
    public PersonalArchive exportPerson(String person) {
        PersonId id = new PersonId(person);
        boolean officer = isOfficer();
        if (!officer && !id.equals(request.actor().id())) {
            throw new Refused(notOfficer());
        }
        return new Archives(premises, request, officer).of(id);
    }

    /**
     * A copy of all that is held on an organisation: by whoever looks after personal data; by its administrators, as far as they
     * may see it.
     *
     * @throws Refused if it is neither, or can't be done through this channel
     * @throws org.ticketing.problem.NotFound if it is another organisation than one's own
     */
    public PersonalArchive exportOrganisation(String organisation) {
        return new Archives(premises, request, isOfficer()).of(new OrganisationId(organisation), this::notOfficer);
    }

    /**
     * Erases a person at this desk: their id is replaced by a pseudonym that leads to nobody, and what they wrote is gone; every
     * clock and every figure stays. Who is not known, or not any more, is erased already: it is no mistake to say so again.
     *
     * @throws Refused if this person does not look after personal data here
     * @throws InvalidCommand if the reason is one that only time gives
     */
    public Erased erase(String person, ErasureReason reason) {
        requireOfficer();
        if (reason == ErasureReason.RETENTION_ENDED) {
            throw new InvalidCommand(List.of(new Violation(
                    "reason",
                    "known-value",
                    new Text(
                            "'retention-ended' is given by time alone: say why this person is to be erased",
                            "'retention-ended' só é dado pelo tempo: diga por que esta pessoa deve ser eliminada"))));
        }
        return premises.storage()
                .personalRecords()
                .erase(new Erasure(
                        premises.desk(),
                        new PersonId(person),
                        premises.pseudonym(),
                        reason,
                        request.actor().id(),
                        premises.now()));
    }

    private void requireOfficer() {
        refusalOfReads().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    /** Why this person may not look after personal data here; nothing if they may. */
    Optional<Refusal> refusalOfReads() {
        return isOfficer() ? Optional.empty() : Optional.of(notOfficer());
    }

    private boolean isOfficer() {
        PersonalDataRules rules = premises.policy().personalData();
        return rules != null
                && rules.isOfficer(request.actor().side(), request.actor().roles());
    }

    private Refusal notOfficer() {
        PersonalDataRules rules = premises.policy().personalData();
        return new Refusal(
                "not-data-officer",
                rules == null
                        ? Source.assumed("the policy of this desk has no section on personal data")
                        : rules.officers().source(),
                new Text(
                        "Only those who look after personal data here may do this: ask the desk to do it",
                        "Só quem cuida dos dados pessoais neste atendimento pode fazer isto: peça ao atendimento"));
    }
}
