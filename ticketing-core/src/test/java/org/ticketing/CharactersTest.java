package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** What no database keeps as it is given is refused at the door, whatever the store. */
class CharactersTest {

    private static final String NUL = "a\u0000b";
    private static final String HALF = "a\uD83D";
    private static final String OTHER_HALF = "\uDE00b";
    private static final String TURNED_AROUND = "\uDE00\uD83D";

    private final Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));

    /** Every text in every command, those to come as well. */
    static Stream<RecordComponent> texts() {
        return records(Command.class)
                .flatMap(command -> Stream.of(command.getRecordComponents()))
                .filter(component -> component.getType() == String.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(CharactersTest::records)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextOfACommandIsHeldToTheRule(RecordComponent text) throws ReflectiveOperationException {
        TicketId id = story.opened("2026-11-23T09:00");
        for (String bad : List.of(NUL, HALF, OTHER_HALF, TURNED_AROUND)) {
            Command command = commandWith(text, bad);

            InvalidCommand invalid = catchThrowableOfType(
                    InvalidCommand.class, () -> send(story.as(CAIO).once("key"), id, command));

            assertThat(invalid.violations())
                    .contains(new Violation(text.getName(), "characters", CharacterRule.BROKEN));
            assertThat(invalid.text().pt()).contains(text.getName() + ": contém meio caractere");
        }
        assertThat(story.ticket(id).version()).isEqualTo(2);
    }

    private static void send(Session session, TicketId id, Command command) {
        if (command instanceof Command.Open open) {
            session.open(open);
        } else {
            session.send(id, command);
        }
    }

    private static Command commandWith(RecordComponent text, String bad) throws ReflectiveOperationException {
        RecordComponent[] components = text.getDeclaringRecord().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(text.getName()) ? bad : fitting(component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Command) text.getDeclaringRecord().getConstructor(types).newInstance(values);
    }

    private static Object fitting(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getName().equals("entries")) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Integer.class) {
            return 1;
        }
        if (type == List.class) {
            return List.of(new OfferQuote.Line(null, "A line", 1L));
        }
        return type == Instant.class ? at("2027-01-01T09:00") : "question";
    }

    @ParameterizedTest
    @ValueSource(strings = {NUL, HALF, OTHER_HALF})
    void theLinesOfAQuoteAreHeldToTheRule(String bad) {
        TicketId id = story.opened("2026-11-23T09:00");
        OfferQuote quote = new OfferQuote("BRL", List.of(new OfferQuote.Line(bad, bad, 1L)), at("2027-01-01T09:00"));

        assertThat(catchThrowableOfType(
                                InvalidCommand.class, () -> story.as(CAIO).offerQuote(id, quote))
                        .violations())
                .extracting(Violation::path, Violation::rule)
                .contains(tuple("lines.0.item", "characters"), tuple("lines.0.text", "characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NUL, HALF, OTHER_HALF})
    void theFieldsOfAFormAreHeldToTheRule(String bad) {
        Command.Open open = new Command.Open("error", "Erro", "Ao salvar").with("screen", bad);

        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> story.as(ANA).open(open))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly(new Violation("fields.screen", "characters", CharacterRule.BROKEN)));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> story.as(ANA)
                        .open(new Command.Open("error", "Erro", "Ao salvar")
                                .with("screen", "ATW1")
                                .with(bad, "x")))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::path, Violation::rule)
                        .containsExactly(tuple("fields." + bad, "characters"), tuple("fields." + bad, "known-field")));
    }

    @ParameterizedTest
    @ValueSource(strings = {NUL, HALF, OTHER_HALF, " ", ""})
    void anIdempotencyKeyIsHeldToTheRule(String bad) {
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> story.as(ANA).once(bad))
                .withMessageContaining("idempotency-key: has to have 1 to 128 characters, without U+0000")
                .satisfies(e -> assertThat(e.text().pt()).contains("precisa ter de 1 a 128 caracteres"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptKey(new PersonId("ana"), Action.OPEN, bad));
    }

    @Test
    void theValuesOfAFilterAreHeldToTheRule() {
        for (Condition filter : List.of(
                Condition.is(Fact.ORGANISATION, NUL),
                Condition.any(new Condition.Not(Condition.anyOf(Fact.ASSIGNEE, "caio", HALF))))) {
            assertThatExceptionOfType(InvalidCommand.class)
                    .isThrownBy(() -> story.as(CAIO).list(filter, Optional.empty(), 10))
                    .withMessageContaining("has half a character (a lone surrogate) or U+0000 in it: leave these out")
                    .satisfies(e -> assertThat(e.violations())
                            .extracting(Violation::path, Violation::rule)
                            .containsExactly(tuple("filter", "characters")));
        }
    }

    /** The host maps these from its own users: a mistake there is a mistake in its program. */
    @ParameterizedTest
    @ValueSource(strings = {NUL, HALF, OTHER_HALF})
    void idsOfTheHostAndKeptTextsAreHeldToTheRule(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId(bad))
                .withMessageContaining("a person id has half a character");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationId(bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeptText(new TextId(new UUID(1, 2)), "00", bad))
                .withMessageContaining("leave these out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 🏳️‍🌈", "\u0001\u001f\u007f", "\ufffd\ufffe\uffff", "'%_\\ "})
    void everyOtherCharacterIsTaken(String words) {
        TicketId id =
                story.as(ANA).open(new Command.Open("question", words, words)).ticket();

        assertThat(story.as(ANA).read(id).description()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anIdWithNothingInItIsToldWithItsField(String blank) {
        Command.Open open = new Command.Open("question", "Título", "Descrição", blank, blank, Map.of());

        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> story.as(CAIO).open(open))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::path, Violation::rule)
                        .contains(tuple("organisation", "not-blank"), tuple("requester", "not-blank")));
    }
}
