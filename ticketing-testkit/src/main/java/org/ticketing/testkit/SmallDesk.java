package org.ticketing.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ticketing.attachment.DetectedType;
import org.ticketing.attachment.NewFile;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/**
 * A support desk of nobody, for tests of stores: it has few of everything, but goals that run, pause, move, repeat and are
 * breached. Its policy is {@code small-desk.yaml}.
 */
public final class SmallDesk {

    private static final String KNOWLEDGE_GRANTS = """
          - {role: user, actions: [read-articles], when: {audience: customers}, assumed: *test}
          - {role: agent, actions: [read-articles, write-articles, publish-articles], when: always, assumed: *test}
        """;

    private static final String CHAT_GRANTS = """
          - {role: user, actions: [start-chat, see-chats], when: {requester: $actor.id}, assumed: *test}
          - {role: agent, actions: [see-chats, take-chats, pick-chats], when: always, assumed: *test}
        """;

    private SmallDesk() {}

    /** The policy of a small desk with this id. */
    public static SupportPolicy policy(String desk) {
        return PolicyFiles.readYaml(yaml(desk));
    }

    /** The same where the first promise that is missed makes a ticket pressing. */
    public static SupportPolicy escalating(String desk) {
        return PolicyFiles.readYaml(yaml(desk)
                .replaceFirst(
                        "repeats: false",
                        "repeats: false\n    escalations: [{raise-priority: high, assumed: a desk for tests}]"));
    }

    /** The same where it keeps a directory: customers have two seats, and it takes one to be a {@code user}. */
    public static SupportPolicy withDirectory(String desk) {
        return PolicyFiles.readYaml(yaml(desk) + read("small-directory.yaml"));
    }

    /** The same where it logs who of the vendor reads, and keeps tickets for a year, invoices for ten. */
    public static SupportPolicy withPersonalData(String desk) {
        return PolicyFiles.readYaml(yaml(desk) + read("small-personal-data.yaml"));
    }

    /** The same where it keeps articles: customers read those that are written for them, and agents write and publish. */
    public static SupportPolicy withKnowledge(String desk) {
        return PolicyFiles.readYaml(knowing(desk, KNOWLEDGE_GRANTS));
    }

    /** The same, where nobody can open a ticket who has not looked for an answer before. */
    public static SupportPolicy withKnowledgeFirst(String desk) {
        return PolicyFiles.readYaml(knowing(desk, KNOWLEDGE_GRANTS)
                .replace("by: search\n    required: false", "by: category\n    required: true"));
    }

    private static String knowing(String desk, String grants) {
        return yaml(desk).replace("\nstatuses:", grants + "\nstatuses:") + read("small-knowledge.yaml");
    }

    /** The same where customers are answered live, each seeing their own chats, and agents take them; it looks after personal data. */
    public static SupportPolicy withChat(String desk) {
        return PolicyFiles.readYaml(chatting(desk));
    }

    /** The same where whoever asks outside office hours waits for the next opening. */
    public static SupportPolicy withPatientChat(String desk) {
        return PolicyFiles.readYaml(chatting(desk).replace("outside: refused", "outside: waits"));
    }

    private static String chatting(String desk) {
        return yaml(desk).replace("\nstatuses:", CHAT_GRANTS + "\nstatuses:")
                + read("small-personal-data.yaml")
                + read("small-chat.yaml");
    }

    /** The same, which takes small texts and PDFs, three with an entry, and looks after personal data. */
    public static SupportPolicy withAttachments(String desk) {
        return PolicyFiles.readYaml(yaml(desk) + read("small-personal-data.yaml") + read("small-attachments.yaml"));
    }

    /** The same where it keeps a directory, too. */
    public static SupportPolicy withAttachmentsAndDirectory(String desk) {
        return PolicyFiles.readYaml(yaml(desk)
                + read("small-personal-data.yaml")
                + read("small-attachments.yaml")
                + read("small-directory.yaml"));
    }

    /** What tells texts, PDFs and programs for Windows apart: enough for tests. */
    public static DetectedType typeOf(NewFile file, byte[] beginning) {
        String start = new String(beginning, 0, Math.min(4, beginning.length), StandardCharsets.ISO_8859_1);
        String type = start.startsWith("%PDF")
                ? "application/pdf"
                : start.startsWith("MZ") ? "application/x-msdownload" : "text/plain";
        return file.name().endsWith(".pdf") && !type.equals("application/pdf")
                ? DetectedType.pretending(type, "application/pdf")
                : DetectedType.honest(type);
    }

    private static String yaml(String desk) {
        return read("small-desk.yaml").replace("\ndesk: small\n", "\ndesk: " + desk + "\n");
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(SmallDesk.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person of a customer. */
    public static Actor customer(String person, String organisation) {
        return Actor.customer(person, organisation, "user");
    }

    /** A person of the vendor, who may do everything. */
    public static Actor agent(String person) {
        return Actor.staff(person, "agent");
    }
}
