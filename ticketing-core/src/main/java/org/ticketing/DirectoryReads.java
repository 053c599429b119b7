package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.Member;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Organisations;
import org.ticketing.view.DirectoryEvents;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** What people read in the directory: administrators of their own organisation, those who look after it of each. */
final class DirectoryReads {

    private final Premises premises;
    private final Attendance attendance = new Attendance();

    DirectoryReads(Premises premises) {
        this.premises = premises;
    }

    /** One more than is shown is looked for, to know whether there is a page after this one. */
    Page<Organisation> list(Optional<String> cursor, int limit, Request request) {
        refusalOfList(request).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        Optional<OrganisationId> after = DirectoryCursor.organisation(cursor, limit);
        List<Organisation> found = organisations().list(desk(), after, limit + 1);
        List<Organisation> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(DirectoryCursor.of(shown.get(limit - 1).id()))
                : Optional.empty();
        return new Page<>(shown, next, Optional.empty());
    }

    OrganisationDetails read(OrganisationId id, Request request) {
        return details(visible(id, request), request.actor());
    }

    List<MemberDetails> review(OrganisationId id, Request request) {
        return review(id, premises.now(), request);
    }

    List<MemberDetails> review(OrganisationId id, Instant now, Request request) {
        DirectoryRules rules = premises.requireDirectory();
        return read(id, request).members().stream()
                .filter(shown ->
                        rules.isDueForReview(shown.member(), shown.lastSeen().orElse(null), now))
                .toList();
    }

    OrganisationHistory history(OrganisationId id, Request request) {
        return shown(log(id, request), Optional.empty());
    }

    OrganisationHistory history(OrganisationId id, Optional<String> cursor, int limit, Request request) {
        List<RecordedEvent> log = log(id, request);
        long after = DirectoryCursor.sequence(cursor, limit);
        List<RecordedEvent> page = log.stream()
                .filter(recorded -> recorded.sequence() > after)
                .limit(limit)
                .toList();
        Optional<String> next = page.isEmpty() || page.get(page.size() - 1).equals(log.get(log.size() - 1))
                ? Optional.empty()
                : Optional.of(DirectoryCursor.of(page.get(page.size() - 1).sequence()));
        return shown(page, next);
    }

    private List<RecordedEvent> log(OrganisationId id, Request request) {
        requireKeeper(id, request.actor());
        return organisations().log(desk(), visible(id, request).id());
    }

    /** What happened in all of the directory behind a position, for those who look after it: they may read each history. */
    DirectoryEvents events(long after, int limit, Request request) {
        refusalOfList(request).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        DirectoryCursor.requirePosition(after, limit);
        List<OrganisationFeedItem> items = organisations().feed(desk(), after, limit);
        return new DirectoryEvents(items, texts(items.stream().map(OrganisationFeedItem::recorded)));
    }

    private OrganisationHistory shown(List<RecordedEvent> events, Optional<String> next) {
        return new OrganisationHistory(events, texts(events.stream()), next);
    }

    private Map<TextId, String> texts(Stream<RecordedEvent> events) {
        List<TextId> texts = events.flatMap(recorded -> recorded.event().texts().stream())
                .map(TextRef::id)
                .toList();
        return organisations().texts(desk(), texts);
    }

    /** Why this person is shown no list of customers; nothing if they are. */
    Optional<Refusal> refusalOfList(Request request) {
        return premises.refusalWithoutDirectory()
                .or(() -> premises.refusalOfDirectory(request.channel(), request.actor(), null))
                .or(() -> premises.requireDirectory().refusalUnlessKeeper(request.actor()));
    }

    /** Why this person does not manage the people of their own organisation; nothing if they do. */
    Optional<Refusal> refusalOfOwn(Request request) {
        Actor actor = request.actor();
        return premises.refusalWithoutDirectory()
                .or(() -> premises.refusalOfDirectory(request.channel(), actor, actor.organisation()))
                .or(() -> administersOwn(actor)
                        ? Optional.empty()
                        : Optional.of(premises.requireDirectory().onlyAdministrators()));
    }

    private boolean administersOwn(Actor actor) {
        OrganisationId own = actor.organisation();
        return own != null
                && organisations()
                        .organisation(desk(), own)
                        .filter(organisation -> administers(organisation, actor))
                        .isPresent();
    }

    /** Notes that a person is here, once in an hour; only of people who are registered. */
    void seen(Actor actor) {
        premises.requireDirectory();
        OrganisationId organisation = actor.organisation();
        Instant now = premises.now();
        if (organisation == null || attendance.isNoted(organisation, actor.id(), now)) {
            return;
        }
        organisations()
                .organisation(desk(), organisation)
                .flatMap(known -> known.member(actor.id()))
                .ifPresent(member -> organisations().seen(desk(), organisation, member.person(), now));
        attendance.note(organisation, actor.id());
    }

    private OrganisationDetails details(Organisation organisation, Actor actor) {
        boolean forStaff = premises.requireDirectory().isKeeper(actor);
        Map<TextId, String> texts = organisations().texts(desk(), OrganisationDetails.textIds(organisation, forStaff));
        Map<PersonId, Instant> seen = organisations().lastSeen(desk(), organisation.id());
        return OrganisationDetails.of(organisation, forStaff, texts, seen);
    }

    /** What this person may know of, and may see through this channel. */
    private Organisation visible(OrganisationId id, Request request) {
        Actor actor = request.actor();
        boolean keeper = premises.requireDirectory().isKeeper(actor);
        Organisation found = organisations()
                .organisation(desk(), id)
                .filter(organisation -> keeper || administers(organisation, actor))
                .orElseThrow(() -> NotFound.organisation(id.value()));
        premises.refusalOfDirectory(request.channel(), actor, id).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return found;
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
