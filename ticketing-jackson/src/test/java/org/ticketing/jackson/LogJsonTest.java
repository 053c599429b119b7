package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.TicketEvent.Beside;
import org.ticketing.ticket.TicketEvent.Clocked;

/**
 * What was stored once is read for ever: no approved file is ever changed or deleted. A form that changes gets another
 * version and files of its own.
 */
class LogJsonTest {

    private static final ApprovedFiles APPROVED = ApprovedFiles.in("approved");

    @Test
    void everyTypeOfEventHasAnExample() {
        Set<Class<?>> types = Stream.of(TicketEvent.class, AfterEvent.class, ClockEvent.class)
                .flatMap(LogJsonTest::records)
                .filter(type -> type != Beside.class && type != Clocked.class)
                .collect(Collectors.toSet());

        assertThat(types).isNotEmpty();
        assertThat(LogJsonExamples.events().values().stream().map(event -> switch (event) {
                    case Clocked(ClockEvent clock) -> clock.getClass();
                    case Beside(AfterEvent beside) -> beside.getClass();
                    default -> event.getClass();
                }))
                .containsAll(types);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LogJsonTest::records)
                : Stream.of(type);
    }

    @Test
    void theFileOfAnEventIsNamedAfterItsType() {
        LogJsonExamples.events().forEach((name, event) -> assertThat(name).startsWith(LogJson.type(event)));
        assertThat(LogJsonExamples.events().values().stream().map(LogJson::type).distinct())
                .containsExactlyInAnyOrderElementsOf(LogJson.types());
        assertThat(LogJsonExamples.events().keySet())
                .containsAll(LogJsonExamples.events().values().stream()
                        .map(event -> LogJson.type(event) + ".v1")
                        .toList());
    }

    static Stream<String> events() {
        return LogJsonExamples.events().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, LogJsonExamples.events(), LogJson::write, LogJson::readEvent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recorded.v1", "recorded-by-time.v1"})
    void eventsInTheirPlaceAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, LogJsonExamples.recorded(), LogJson::write, LogJson::readRecorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.v1", "ticket.v2", "ticket.v3", "ticket.v4", "ticket.v5", "ticket-new.v1"})
    void ticketsOfEarlierFormsAreRead(String name) throws IOException {
        APPROVED.requireRead(name, TicketJsonExamples.earlier(), LogJson::readTicket);
    }

    static Stream<String> tickets() {
        return TicketJsonExamples.tickets().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void ticketsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, TicketJsonExamples.tickets(), LogJson::write, LogJson::readTicket);
    }

    @Test
    void everyApprovedFileIsAnExample() throws IOException {
        APPROVED.requireExactly(List.of(
                LogJsonExamples.events().keySet(),
                LogJsonExamples.recorded().keySet(),
                TicketJsonExamples.earlier().keySet(),
                TicketJsonExamples.tickets().keySet()));
    }

    @Test
    void whatIsNotAStoredFormIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readEvent("{\"v\":1,\"type\":\"assigned\"}"))
                .withMessageContaining("/assignee is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readEvent("{\"v\":1,\"type\":\"vanished\"}"))
                .withMessageContaining("'vanished', which is not known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readEvent("{\"v\":6,\"type\":\"closed\"}"))
                .withMessageContaining("/v is 6, and the latest form known is 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readEvent("{\"v\":1,\"type\":\"turn-passed\",\"to\":\"nobody-else\"}"))
                .withMessageContaining("/to can't be read: 'nobody-else' is not known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readEvent("[]"))
                .withMessageContaining("/ is no object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogJson.readTicket("{"))
                .withMessageContaining("this is not a stored ticket");
    }
}
