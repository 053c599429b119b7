package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Mistakes in what a policy says of attachments and notifications, and all that somebody is told who made them. */
final class MessageMistakes {

    private MessageMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                attachments(
                        "file: 25 MiB",
                        "file: 25 MB",
                        "/attachments/limits/file: '25 MB' is not right here: write a number from 1 to 9999 and KiB,"
                                + " MiB or GiB, like 25 MiB (line 31) [form]"),
                attachments(
                        "ticket: 100 MiB",
                        "ticket: 1 MiB",
                        "/attachments/limits/ticket: 1048576 bytes are less than one file may have (26214400): allow at"
                                + " least as much (line 31) [at-least-a-file]"),
                attachments(
                        "waiting: 50 MiB",
                        "waiting: 1 KiB",
                        "/attachments/uploads/waiting: 1024 bytes are less than one file may have (26214400): allow at"
                                + " least as much (line 33) [at-least-a-file]"),
                attachments(
                        "image/png",
                        "PNG",
                        "/attachments/types/allowed: 'PNG' is no media type in lower case: write one like"
                                + " application/pdf (line 32) [media-type]"),
                notifications(
                        "on: [answered]",
                        "on: everything",
                        "/notifications/rules/0/on: 'everything' is not right here: write all, or a list of occasions"
                                + " (line 33) [form]"),
                notifications(
                        "to: [requester]",
                        "to: [requestor]",
                        "/notifications/rules/0/to/0: 'requestor' is not known here: did you mean 'requester'? Known"
                                + " are requester, opener, assignee, participants, watchers (line 33) [known-value]"),
                notifications(
                        "news-for: P3D",
                        "news-for: 3 days",
                        "/notifications/news-for: '3 days' is not right here: write years, months or days like P5Y,"
                                + " P6M or P90D, more than nothing (line 31) [form]"),
                notifications(
                        "- {id: answers,",
                        "- {id: answers, on: all, to: [opener], source: U9}\n    - {id: answers,",
                        "/notifications/rules/1/id: 'answers' stands here twice: give each its own id (line 34)"
                                + " [unique]"));
    }

    private static Arguments attachments(String right, String wrong, String told) {
        return Arguments.of("forms:\n", """
            attachments:
              limits: {file: 25 MiB, files: 10, ticket: 100 MiB, source: U9}
              types: {allowed: [image/png], source: U9}
              uploads: {kept: PT24H, waiting: 50 MiB, source: U9}
              source: U9
            forms:
            """.replace(right, wrong), new String[] {told});
    }

    private static Arguments notifications(String right, String wrong, String told) {
        return Arguments.of("forms:\n", """
            notifications:
              news-for: P3D
              rules:
                - {id: answers, on: [answered], to: [requester], source: U9}
              source: U9
            forms:
            """.replace(right, wrong), new String[] {told});
    }
}
