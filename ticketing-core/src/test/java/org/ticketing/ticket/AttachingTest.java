package org.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.attachment.Upload;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.PersonId;

/** Which files can be saved with what. */
class AttachingTest {

    private static final PersonId ANA = new PersonId("ana");
    private static final AttachmentId FILE = new AttachmentId(new UUID(1, 1));
    private static final AttachmentId OTHER = new AttachmentId(new UUID(1, 2));

    private static List<String> wrong(Attaching attaching, Command command, PersonId by) {
        return attaching.violations(command, by).stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
    }

    static List<Command> writing() {
        return List.of(
                new Command.Open("question", "t", "d"),
                new Command.Reply("t"),
                new Command.Note("t"),
                new Command.AwaitCustomer("t"),
                new Command.Resolve("t"),
                new Command.Reopen("t"));
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whatIsWrittenTakesFiles(Command command) {
        assertThat(wrong(new Attaching(List.of(FILE), List.of(upload(FILE, ANA)), 0), command, ANA))
                .isEmpty();
    }

    @Test
    void nothingElseDoes() {
        Attaching files = new Attaching(List.of(FILE), List.of(upload(FILE, ANA)), 0);

        assertThat(wrong(files, new Command.Close(), ANA)).containsExactly("attachments entry");
        assertThat(wrong(Attaching.NONE, new Command.Close(), ANA)).isEmpty();
    }

    @Test
    void eachIsOnesOwnAndNamedOnce() {
        Attaching files = new Attaching(List.of(FILE, OTHER, FILE), List.of(upload(FILE, ANA)), 0);

        assertThat(wrong(files, new Command.Reply("t"), ANA))
                .containsExactly("attachments.1 uploaded", "attachments.2 unique");
        assertThat(files.violations(new Command.Reply("t"), new PersonId("bea")))
                .extracting(Violation::path)
                .containsExactly("attachments.0", "attachments.1", "attachments.2");
    }

    @Test
    void withoutFilesThereIsNothingToRefuse() {
        assertThat(Attaching.NONE.refusal(null)).isEmpty();
        assertThat(new Attaching(List.of(FILE), List.of(upload(FILE, ANA)), 0).refusal(null))
                .isPresent();
    }

    @Test
    void nothingBeyondTheLimitsIsTaken() {
        AttachmentRules rules = new AttachmentRules(
                new AttachmentRules.Limits(100, 1, 20, SmallDesk.TEST),
                new AttachmentRules.Types(Set.of("text/plain"), SmallDesk.TEST),
                new AttachmentRules.Uploads(Duration.ofHours(1), 100, SmallDesk.TEST),
                SmallDesk.TEST);
        List<Upload> two = List.of(upload(FILE, ANA), upload(OTHER, ANA));

        assertThat(new Attaching(List.of(FILE), two.subList(0, 1), 10).refusal(rules))
                .isEmpty();
        assertThat(new Attaching(List.of(FILE), two.subList(0, 1), 11).refusal(rules))
                .isPresent();
        assertThat(new Attaching(List.of(FILE, OTHER), two, 0).refusal(rules)).isPresent();
    }

    private static Upload upload(AttachmentId id, PersonId by) {
        return new Upload(id, by, Instant.EPOCH, "erro.txt", "text/plain", 10, "0".repeat(64));
    }
}
