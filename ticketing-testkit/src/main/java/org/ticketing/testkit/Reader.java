package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ticketing.Session;
import org.ticketing.condition.Fact;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.EntryView;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.TicketId;

/** A person who looks at everything that there is to see. */
record Reader(Session session) {

    /** The pages of a list from a first one on. */
    List<List<TicketSummary>> pages(PageRequest first) {
        List<List<TicketSummary>> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketSummary> page = session.list(cursor.map(first::from).orElse(first));
            pages.add(page.items());
            requireTheWayBack(first, page, pages);
            cursor = page.next();
        } while (cursor.isPresent());
        return pages;
    }

    private void requireTheWayBack(PageRequest first, Page<TicketSummary> page, List<List<TicketSummary>> pages) {
        assertThat(page.previous().isPresent()).as("there is a page before").isEqualTo(pages.size() > 1);
        page.previous().ifPresent(cursor -> {
            Page<TicketSummary> before = session.list(first.from(cursor));
            assertThat(before.items()).as("the page before").isEqualTo(pages.get(pages.size() - 2));
            assertThat(before.previous().isPresent())
                    .as("there is one before that")
                    .isEqualTo(pages.size() > 2);
            assertThat(session.list(first.from(before.next().orElseThrow())).items())
                    .as("there and back again")
                    .isEqualTo(page.items());
        });
    }

    /** List, count, search and reading agree about these tickets. */
    void requireAgreement(List<TicketId> all) {
        List<TicketId> listed = sees();
        for (TicketId id : all) {
            if (listed.contains(id)) {
                session.read(id);
                session.history(id);
                session.actions(id);
            } else {
                List.<Consumer<TicketId>>of(session::read, session::history, session::actions, session::promises)
                        .forEach(way -> assertThat(catchThrowable(() -> way.accept(id)))
                                .as("%s, which is not listed", id)
                                .isInstanceOfAny(NotFound.class, Refused.class));
            }
        }
        if (isShownNothing()) {
            return;
        }
        requireCounts(TicketFilter.all(), listed);
        for (String text : Step.TEXTS) {
            TicketFilter filter = TicketFilter.all().searching(text);
            List<TicketId> found = ids(filter);
            requireCounts(filter, found);
            assertThat(found)
                    .as("found by '%s'", text)
                    .containsExactlyElementsOf(
                            listed.stream().filter(id -> holds(id, text)).toList());
        }
    }

    /** The tickets in the list. */
    List<TicketId> sees() {
        return isShownNothing() ? List.of() : ids(TicketFilter.all());
    }

    /** Whether the channel shows this person no list at all. */
    private boolean isShownNothing() {
        return catchThrowable(() -> session.count(TicketFilter.all())) instanceof Refused;
    }

    private List<TicketId> ids(TicketFilter filter) {
        return pages(PageRequest.first(filter, Sort.NEWEST_FIRST, 6)).stream()
                .flatMap(List::stream)
                .map(summary -> summary.ticket().id())
                .toList();
    }

    private void requireCounts(TicketFilter filter, List<TicketId> listed) {
        assertThat(session.count(filter)).as("counted").isEqualTo(listed.size());
        assertThat(session.counts(filter, Fact.PHASE).total())
                .as("counted by phase")
                .isEqualTo(listed.size());
        assertThat(session.counts(filter, Fact.ASSIGNEE).total())
                .as("counted by assignee")
                .isEqualTo(listed.size());
    }

    /** Whether a text stands in what everybody may read of a ticket; none of them has words of another. */
    private boolean holds(TicketId id, String text) {
        TicketDetails details = session.read(id);
        Stream<Optional<String>> entries = details.entries().stream()
                .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                .map(EntryView::text);
        return Stream.concat(Stream.of(details.summary().title(), details.description()), entries)
                .anyMatch(written -> written.equals(Optional.of(text)));
    }
}
