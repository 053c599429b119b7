package org.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What is left of a ticket when somebody is erased: all figures, and nothing that leads to them. */
class RemainsTest {

    private static final DeskId DESK = SmallDesk.with().desk();
    private static final PersonId NOBODY = new PersonId("erased-7");
    private static final Instant LATER = at("2026-12-20T12:00");

    private final Story story = new Story(FullDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    @BeforeEach
    void live() {
        story.at("2026-11-23T09:10", CAIO).assign(id, "caio");
        story.as(CAIO).reply(id, "Estamos vendo");
        story.at("2026-11-23T09:20", ANA).reply(id, "Obrigada");
    }

    private List<Recorded> log() {
        return story.storage.log(DESK, id);
    }

    private Optional<Remains> without(PersonId person) {
        Erasure erasure =
                new Erasure(DESK, person, NOBODY, ErasureReason.CONSENT_WITHDRAWN, new PersonId("officer"), LATER);
        return Remains.without(erasure, id, log());
    }

    private Set<TextId> textsBy(PersonId person) {
        return log().stream()
                .filter(recorded -> person.equals(recorded.by()))
                .flatMap(recorded -> recorded.event().texts().stream())
                .map(text -> text.id())
                .collect(Collectors.toSet());
    }

    @Test
    void whoIsNotNamedLeavesTheTicketAsItIs() {
        assertThat(without(new PersonId("zoe"))).isEmpty();
    }

    @Test
    void whoOpenedItHasAnotherName() {
        Remains remains = without(ANA.id()).orElseThrow();

        assertThat(remains.ticket().opening().opener()).isEqualTo(NOBODY);
        assertThat(remains.ticket().opening().requester()).isEqualTo(NOBODY);
        assertThat(remains.kept()).noneMatch(recorded -> recorded.names(ANA.id()));
        assertThat(remains.texts()).isEqualTo(textsBy(ANA.id())).isNotEmpty();
        assertThat(remains.attachments()).isEmpty();
    }

    @Test
    void whoWorkedOnItHasAnotherName() {
        Remains remains = without(CAIO.id()).orElseThrow();

        assertThat(remains.ticket().progress().assignee()).isEqualTo(NOBODY);
        assertThat(remains.ticket().opening().opener()).isEqualTo(ANA.id());
        assertThat(remains.kept()).noneMatch(recorded -> recorded.names(CAIO.id()));
        assertThat(remains.texts()).isEqualTo(textsBy(CAIO.id())).isNotEmpty();
    }

    /** It stands last, at the instant of what was last, by whoever erased, and moves no clock. */
    @Test
    void theErasureIsToldAndMovesNothing() {
        Ticket before = story.ticket(id);
        Remains remains = without(ANA.id()).orElseThrow();

        assertThat(remains.added().event()).isEqualTo(new TicketEvent.Erased(ErasureReason.CONSENT_WITHDRAWN, LATER));
        assertThat(remains.added().by()).isEqualTo(new PersonId("officer"));
        assertThat(remains.added().at()).isEqualTo(before.changedAt());
        assertThat(remains.added().sequence()).isEqualTo(before.version() + 1);
        assertThat(remains.kept()).hasSameSizeAs(log());
        assertThat(remains.ticket().version()).isEqualTo(before.version() + 1);
        assertThat(remains.ticket().time()).isEqualTo(before.time());
    }

    /** Whoever erases may be who is erased. */
    @Test
    void whoErasesThemselvesIsNotNamedEither() {
        Erasure own = new Erasure(DESK, CAIO.id(), NOBODY, ErasureReason.CONSENT_WITHDRAWN, CAIO.id(), LATER);

        assertThat(Remains.without(own, id, log()).orElseThrow().added().by()).isEqualTo(NOBODY);
    }

    @Test
    void anOpenTicketIsKept() {
        assertThat(Remains.withoutAnybody(person -> NOBODY, LATER, id, DESK, log()))
                .isEmpty();
        assertThat(Remains.keptSince(story.ticket(id), log().get(0).event())).isEmpty();
    }

    @Test
    void afterItsRetentionNobodyIsLeft() {
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Feito");
        assertThat(Remains.keptSince(story.ticket(id), new TicketEvent.Resolved()))
                .contains(at("2026-11-23T10:00"));

        Remains remains =
                Remains.withoutAnybody(person -> NOBODY, LATER, id, DESK, log()).orElseThrow();

        assertThat(remains.kept()).noneMatch(recorded -> recorded.names(ANA.id()) || recorded.names(CAIO.id()));
        assertThat(remains.texts()).containsAll(textsBy(ANA.id())).containsAll(textsBy(CAIO.id()));
        assertThat(remains.added().by()).isNull();
        assertThat(remains.added().event()).isEqualTo(new TicketEvent.Erased(ErasureReason.RETENTION_ENDED, LATER));
        assertThat(Remains.keptSince(remains.ticket(), remains.added().event())).isEmpty();
        assertThat(Remains.keptSince(remains.ticket(), new TicketEvent.Erased(ErasureReason.CONSENT_WITHDRAWN, LATER)))
                .isPresent();
    }
}
