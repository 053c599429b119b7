package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Member;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.problem.NotFound;
import org.ticketing.storage.Organisations;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** What people read in the directory: administrators of their own organisation, those who look after it of each. */
final class DirectoryReads {

    private final Premises premises;

    DirectoryReads(Premises premises) {
        this.premises = premises;
    }

    OrganisationDetails read(OrganisationId id, Actor actor) {
        return details(visible(id, actor), actor);
    }

    List<MemberDetails> review(OrganisationId id, Actor actor) {
        return review(id, premises.now(), actor);
    }

    List<MemberDetails> review(OrganisationId id, Instant now, Actor actor) {
        DirectoryRules rules = premises.requireDirectory();
        return read(id, actor).members().stream()
                .filter(shown ->
                        rules.isDueForReview(shown.member(), shown.lastSeen().orElse(null), now))
                .toList();
    }

    OrganisationHistory history(OrganisationId id, Actor actor) {
        requireKeeper(id, actor);
        List<RecordedEvent> log = organisations().log(desk(), visible(id, actor).id());
        List<TextId> texts = log.stream()
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .toList();
        return new OrganisationHistory(log, organisations().texts(desk(), texts));
    }

    /** Notes that a person is here; only of people who are registered. */
    void seen(Actor actor) {
        premises.requireDirectory();
        OrganisationId organisation = actor.organisation();
        if (organisation == null) {
            return;
        }
        organisations()
                .organisation(desk(), organisation)
                .flatMap(known -> known.member(actor.id()))
                .ifPresent(member -> organisations().seen(desk(), organisation, member.person(), premises.now()));
    }

    private OrganisationDetails details(Organisation organisation, Actor actor) {
        boolean forStaff = premises.requireDirectory().isKeeper(actor);
        Map<TextId, String> texts = organisations().texts(desk(), OrganisationDetails.textIds(organisation, forStaff));
        Map<PersonId, Instant> seen = organisations().lastSeen(desk(), organisation.id());
        return OrganisationDetails.of(organisation, forStaff, texts, seen);
    }

    private Organisation visible(OrganisationId id, Actor actor) {
        boolean keeper = premises.requireDirectory().isKeeper(actor);
        return organisations()
                .organisation(desk(), id)
                .filter(organisation -> keeper || administers(organisation, actor))
                .orElseThrow(() -> NotFound.organisation(id.value()));
    }

    private void requireKeeper(OrganisationId id, Actor actor) {
        if (!premises.requireDirectory().isKeeper(actor)) {
            throw NotFound.organisation(id.value());
        }
    }

    private static boolean administers(Organisation organisation, Actor actor) {
        Optional<Member> member = organisation.member(actor.id());
        return organisation.id().equals(actor.organisation())
                && member.filter(Member::isActingAdministrator).isPresent();
    }

    private Organisations organisations() {
        return premises.organisations();
    }

    private DeskId desk() {
        return premises.desk();
    }
}
