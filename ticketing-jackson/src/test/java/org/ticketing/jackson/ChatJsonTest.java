package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.conversation.ChatEvent;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** What was stored once is read for ever: no approved file is ever changed or deleted. */
class ChatJsonTest {

    private static final ApprovedFiles APPROVED = ApprovedFiles.in("approved-chat");
    private static final Instant MORNING = Instant.parse("2026-11-09T11:00:00.123456Z");

    private static final Map<String, ChatEvent> EVENTS = events();

    private static Map<String, ChatEvent> events() {
        Map<String, ChatEvent> events = Stream.of(
                        new ChatEvent.Asked("chat", new OrganisationId("escola"), "normal", text(1), text(2), MORNING),
                        new ChatEvent.Weighed("high"),
                        new ChatEvent.Taken(),
                        new ChatEvent.HandedOver(),
                        new ChatEvent.Written(Side.CUSTOMER, text(3)),
                        new ChatEvent.Left(),
                        new ChatEvent.Unanswered(),
                        new ChatEvent.Ended(),
                        new ChatEvent.BecameTicket(TicketId.parse("01900000-0000-7000-8000-0000000000f1")),
                        new ChatEvent.Rated(4, text(4)),
                        new ChatEvent.Erased(MORNING))
                .collect(Collectors.toMap(event -> ChatJson.type(event) + ".v1", event -> event));
        Map<String, ChatEvent> all = new TreeMap<>(events);
        all.put(
                "chat-asked-silently.v1",
                new ChatEvent.Asked("chat", new OrganisationId("escola"), "normal", null, null, MORNING));
        all.put("chat-rated-silently.v1", new ChatEvent.Rated(1, null));
        return all;
    }

    private static TextRef text(int number) {
        return new TextRef(
                TextId.parse("01900000-0000-7000-8000-00000000000" + number),
                Integer.toHexString(number).repeat(64));
    }

    @Test
    void everyTypeOfEventHasAnExample() {
        assertThat(EVENTS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(ChatEvent.class.getPermittedSubclasses()));
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eventsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, EVENTS, ChatJson::write, ChatJson::readEvent);
    }

    @Test
    void everyApprovedFileIsAnExample() throws IOException {
        APPROVED.requireExactly(List.of(EVENTS.keySet()));
    }

    @Test
    void whatIsNotAStoredFormIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatJson.readEvent("{\"v\":1,\"type\":\"chat-weighed\"}"))
                .withMessageContaining("/priority is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatJson.readEvent("{\"v\":1,\"type\":\"vanished\"}"))
                .withMessageContaining("vanished");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatJson.readEvent("{\"v\":2,\"type\":\"chat-taken\"}"))
                .withMessageContaining("/v is 2, and the latest form known is 1");
    }
}
