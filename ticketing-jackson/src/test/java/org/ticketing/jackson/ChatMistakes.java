package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about live chat in a policy, as {@link WrittenMistakes} says it of the rest. */
final class ChatMistakes {

    private ChatMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                chat(
                        "[portl]",
                        "oficce",
                        "{by: kind, source: U9}",
                        "0",
                        "salez",
                        "/chat/channels/0: 'portl' is not known here: use one of [portal, phone] (line 31)"
                                + " [known-value]",
                        "/chat/hours/calendar: 'oficce' is not known here: use one of [office] (line 32) [known-value]",
                        "/chat/queue/order/0/by: chats can't be put in order by kind: use priority or channel (line 34)"
                                + " [fact-of-chats]",
                        "/chat/queue/longest: has to be 1 to 1000, not 0 (line 34) [range]",
                        "/chat/ticket/area: 'salez' is not known here: use one of [support] (line 35) [known-value]"),
                chat(
                        "[phone]",
                        "office",
                        "{by: priority, first: [huge], source: U9}",
                        "5",
                        "support",
                        "/chat/channels/0: channel 'phone' does not allow start-chat: allow it there, or leave the"
                                + " channel out (line 31) [allowed-there]",
                        "/chat/queue/order/0/first: 'huge' is not known here: use one of [normal, high] (line 34)"
                                + " [known-value]"));
    }

    private static Arguments chat(
            String channels, String calendar, String rank, String longest, String area, String... told) {
        return Arguments.of("forms:\n", """
            chat:
              channels: %s
              hours: {calendar: %s, outside: refused, answered-within: PT1H, instead: {en: On, pt: Adiante}, source: U9}
              asks: {name: optional, topic: mandatory, urgency: not-asked, source: U9}
              queue: {order: [%s], longest: %s, source: U9}
              ticket: {area: %s, source: U9}
              kept: {period: P1Y, source: U9}
              source: U9
            forms:
            """.formatted(channels, calendar, rank, longest, area), told);
    }
}
