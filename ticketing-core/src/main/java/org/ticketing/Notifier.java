package org.ticketing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ticketing.directory.Actor;
import org.ticketing.notification.Notice;
import org.ticketing.notification.NotificationRules;
import org.ticketing.notification.Occasion;
import org.ticketing.notification.Recipient;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.storage.FeedItem;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.Occasions;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Finds out whom to tell of what has happened. */
record Notifier(Premises premises) {

    List<Notice> notices(FeedItem item) {
        NotificationRules rules = premises.policy().notifications();
        Recorded recorded = item.recorded();
        if (rules == null
                || isOld(recorded.at(), rules)
                || Occasions.of(recorded.event()).isEmpty()) {
            return List.of();
        }
        List<Recorded> log = premises.storage().log(premises.desk(), item.ticket());
        return Occasions.of(log, recorded.sequence())
                .map(occasion -> notices(item, occasion, log, rules))
                .orElse(List.of());
    }

    private boolean isOld(Instant at, NotificationRules rules) {
        return at.isBefore(premises.now()
                .atZone(premises.policy().zone())
                .minus(rules.newsFor())
                .toInstant());
    }

    private List<Notice> notices(FeedItem item, Occasion occasion, List<Recorded> log, NotificationRules rules) {
        int until = Math.toIntExact(item.recorded().sequence());
        Ticket ticket = Decider.fold(item.ticket(), item.desk(), log.subList(0, until));
        Set<PersonId> people = new TreeSet<>(Comparator.comparing(PersonId::value));
        for (NotificationRules.Rule rule : rules.rules()) {
            if (rule.on().contains(occasion)) {
                rule.to().stream()
                        .flatMap(recipient -> people(recipient, ticket, log.subList(0, until)))
                        .filter(person -> rule.alsoWhoDidIt()
                                || !person.equals(item.recorded().by()))
                        .filter(person -> !rule.optional() || !isSilenced(person, occasion))
                        .forEach(people::add);
            }
        }
        return people.stream()
                .map(person -> new Notice(
                        item.desk(),
                        item.position(),
                        person,
                        item.ticket(),
                        ticket.code(),
                        occasion,
                        item.recorded().at()))
                .toList();
    }

    private static Stream<PersonId> people(Recipient recipient, Ticket ticket, List<Recorded> log) {
        return switch (recipient) {
            case REQUESTER ->
                Stream.concat(Stream.of(ticket.opening().requester()), ticket.links().concerned().stream());
            case OPENER -> Stream.of(ticket.opening().opener());
            case ASSIGNEE -> Stream.ofNullable(ticket.progress().assignee());
            case WATCHERS -> ticket.aftermath().watchers().stream();
            case PARTICIPANTS ->
                log.stream()
                        .filter(recorded -> recorded.event() instanceof TicketEvent.EntryAdded entry
                                && entry.visibility() == Visibility.PUBLIC)
                        .flatMap(recorded -> Stream.ofNullable(recorded.by()));
        };
    }

    private boolean isSilenced(PersonId person, Occasion occasion) {
        return premises.storage()
                .personalRecords()
                .silenced(premises.desk(), person)
                .contains(occasion);
    }

    /** Whether somebody may be told of it now: who may not see it any more is not. */
    boolean mayBeTold(Notice notice, Actor actor) {
        return may(Action.SEE, notice.ticket(), actor)
                && (!isForStaff(notice.occasion()) || may(Action.SEE_INTERNAL, notice.ticket(), actor));
    }

    /** Whether somebody may see a ticket now. */
    boolean maySee(TicketId ticket, Actor actor) {
        return may(Action.SEE, ticket, actor);
    }

    private boolean may(Action action, TicketId id, Actor actor) {
        Request request = new Request(
                premises.effective(actor), premises.policy().channels().main(), Optional.empty(), Optional.empty());
        return premises.storage()
                .ticket(premises.desk(), id)
                .filter(ticket -> premises.mayDo(action, ticket, request))
                .isPresent();
    }

    private boolean isForStaff(Occasion occasion) {
        return occasion.isInternal() || (occasion == Occasion.RATED && !premises.ratingsAreTold());
    }

    Set<Occasion> silenced(Request request) {
        return premises.storage()
                .personalRecords()
                .silenced(premises.desk(), request.actor().id());
    }

    void silence(Set<Occasion> occasions, Request request) {
        NotificationRules rules = premises.policy().notifications();
        Set<Occasion> optional = rules == null ? Set.of() : rules.optional();
        Set<Occasion> insistent = occasions.isEmpty() ? EnumSet.noneOf(Occasion.class) : EnumSet.copyOf(occasions);
        insistent.removeAll(optional);
        if (!insistent.isEmpty()) {
            throw new InvalidCommand(List.of(new Violation(
                    "silenced",
                    "optional",
                    new Text(
                                    "%s can't be silenced here: leave out what is not one of %s",
                                    "%s não pode ser silenciado aqui: retire o que não é um de %s")
                            .with(
                                    insistent.stream().map(Occasion::key).toList(),
                                    optional.stream()
                                            .map(Occasion::key)
                                            .sorted()
                                            .toList()))));
        }
        premises.storage()
                .personalRecords()
                .silence(premises.desk(), request.actor().id(), occasions);
    }
}
