package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.Session;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Attachments;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with files that are not taken, not saved, or erased. */
abstract class LostFileRules extends StoreUnderTest {

    private static final String OTHER = "0".repeat(64);

    private PrivateDesk at() {
        return new PrivateDesk(storage);
    }

    /** A connection that breaks after so many bytes. */
    private static InputStream broken(int after) {
        return new FilterInputStream(new ByteArrayInputStream(new byte[after])) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                if (read < 0) {
                    throw new IOException("the connection was reset");
                }
                return read;
            }
        };
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> bad() {
        byte[] large = new byte[1024 * 1024 + 1];
        return Stream.of(
                Arguments.of("attachment-empty", NewFile.named("a.txt"), text("")),
                Arguments.of("attachment-empty", new NewFile("a.txt", null, 0L, null), text("")),
                Arguments.of("attachment-too-large", NewFile.named("a.txt"), new ByteArrayInputStream(large)),
                Arguments.of(
                        "attachment-too-large",
                        new NewFile("a.txt", null, (long) large.length, null),
                        new ByteArrayInputStream(large)),
                Arguments.of("attachment-type-lies", NewFile.named("a.pdf"), text("MZ and more")),
                Arguments.of("attachment-type-not-allowed", NewFile.named("a.exe"), text("MZ and more")),
                Arguments.of("attachment-cut-off", NewFile.named("a.txt"), broken(10)),
                Arguments.of("attachment-cut-off", NewFile.named("a.txt"), broken(Attachments.PIECE + 10)),
                Arguments.of("attachment-cut-off", new NewFile("a.txt", null, 9L, null), text("12345678")),
                Arguments.of("attachment-cut-off", new NewFile("a.txt", null, 7L, null), text("12345678")),
                Arguments.of("attachment-damaged", new NewFile("a.txt", null, 8L, OTHER), text("12345678")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    final void whatIsRefusedLeavesNothing(String code, NewFile file, InputStream content) {
        PrivateDesk at = at();
        Session ana = at.customer("ana");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ana.files().upload(file, content))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));

        Upload good = PrivateDesk.upload(ana, "good.txt", "good");
        assertThat(storage.attachments().begunBefore(at.id, FAR_OFF, 10)).containsExactly(good.id());
        assertThat(storage.attachments().uploadsBy(at.id, good.by())).containsExactly(good);
    }

    @Test
    final void whatIsKnownOfAFileBeforehandMayBeRight() {
        PrivateDesk at = at();
        Session ana = at.customer("ana");
        Upload once = PrivateDesk.upload(ana, "a.txt", "12345678");

        Upload again = ana.files()
                .upload(
                        new NewFile("a.txt", "text/plain", 8L, once.sha256().toUpperCase(Locale.ROOT)),
                        text("12345678"));

        assertThat(again.sha256()).isEqualTo(once.sha256());
        assertThat(storage.attachments().uploads(at.id, List.of(again.id(), once.id(), again.id())))
                .containsExactlyInAnyOrder(once, again);
    }

    @Test
    final void onePersonMayHaveOnlySoMuchWaiting() {
        PrivateDesk at = at();
        Session ana = at.customer("ana");
        String large = "x".repeat(1024 * 1024);
        List<Upload> three = Stream.of("1", "2", "3")
                .map(name -> PrivateDesk.upload(ana, name, large))
                .toList();

        FileRules.requireRefused("too-much-uploaded", () -> PrivateDesk.upload(ana, "4", "x"));

        assertThat(storage.attachments().uploadsBy(at.id, new PersonId("ana"))).isEqualTo(three);
        assertThat(PrivateDesk.upload(at.customer("caio"), "4", "x").size()).isEqualTo(1);
    }

    /** The policy of this desk keeps them for a day. */
    @Test
    final void whatIsNotSavedIsDeletedInTimeAndWhatIsSavedStays() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload saved = PrivateDesk.upload(ana, "saved.txt", "saved");
        ana.attaching(List.of(saved.id())).reply(ticket, "Saved");
        Upload waiting = PrivateDesk.upload(ana, "waiting.txt", "waiting");
        AttachmentId cutOff = new AttachmentId(Scribe.uuid(START, 7));
        storage.attachments().begin(at.id, cutOff, new PersonId("ana"), at.clock.instant());
        storage.attachments().add(at.id, cutOff, 0, new byte[] {1});
        assertThat(storage.attachments().piece(at.id, cutOff, 0)).isEmpty();
        assertThat(storage.attachments().uploads(at.id, List.of(cutOff, saved.id(), waiting.id())))
                .containsExactly(waiting);

        at.clock.set(waiting.at().plus(Duration.ofDays(1)));
        at.ticketing.tick();
        assertThat(storage.attachments().uploads(at.id, List.of(waiting.id()))).containsExactly(waiting);
        at.clock.advance(Duration.ofMillis(1));
        at.ticketing.tick();

        assertThat(storage.attachments().begunBefore(at.id, FAR_OFF, 10)).isEmpty();
        assertThat(storage.attachments().piece(at.id, waiting.id(), 0)).isEmpty();
        assertThat(storage.attachments().complete(at.id, waiting)).isFalse();
        assertThat(ana.files().download(ticket, saved.id()).name()).isEqualTo("saved.txt");
        assertThat(storage.attachments().piece(at.id, saved.id(), 0)).isPresent();
        assertThat(storage.attachments().piece(at.id, saved.id(), 1)).isEmpty();
        assertThat(storage.attachments().piece(desk, saved.id(), 0)).isEmpty();
    }

    @Test
    final void aSavedFileIsNotDiscarded() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload saved = PrivateDesk.upload(ana, "saved.txt", "saved");
        ana.attaching(List.of(saved.id())).reply(ticket, "Saved");

        storage.attachments().discard(at.id, List.of(saved.id()));

        assertThat(ana.files().download(ticket, saved.id()).name()).isEqualTo("saved.txt");
        assertThat(storage.attachments().piece(at.id, saved.id(), 0)).isPresent();
    }

    @Test
    final void aSavedFileCanBeErasedByItself() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload saved = PrivateDesk.upload(ana, "saved.txt", "saved");
        ana.attaching(List.of(saved.id())).reply(ticket, "Saved");
        assertThat(storage.attachments().piece(at.id, saved.id(), 0)).isPresent();

        storage.attachments().erase(desk, List.of(saved.id()));
        assertThat(storage.attachments().piece(at.id, saved.id(), 0)).isPresent();
        storage.attachments().erase(at.id, List.of(saved.id()));

        assertThat(storage.attachments().piece(at.id, saved.id(), 0)).isEmpty();
        assertThat(storage.attachments().sizeOf(at.id, ticket)).isZero();
    }

    /** Whoever writes to a store without the door gets no further. */
    @Test
    final void anEntryWithAFileThatDoesNotWaitIsNotWritten() {
        Change opened = append(scribe.open(START));
        Change reply = scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("With a file"));
        AttachmentId id = new AttachmentId(Scribe.uuid(START, 8));
        Change withFile = with(id, reply);
        assertThat(storage.append(withFile)).isFalse();
        storage.attachments().begin(desk, id, new PersonId("bia"), START);
        assertThat(storage.append(withFile)).isFalse();
        assertThat(storage.log(desk, opened.ticket().id())).isEqualTo(opened.events());
        storage.attachments().complete(desk, new Upload(id, new PersonId("bia"), START, "a", "text/plain", 1, OTHER));

        append(withFile);

        assertThat(storage.log(desk, opened.ticket().id()))
                .endsWith(withFile.events().toArray(new Recorded[0]));
        assertThat(storage.attachments().sizeOf(desk, opened.ticket().id())).isEqualTo(1);
    }

    private static Change with(AttachmentId id, Change reply) {
        List<Recorded> events = reply.events().stream()
                .map(recorded -> recorded.event() instanceof TicketEvent.EntryAdded e
                        ? new Recorded(
                                recorded.sequence(),
                                recorded.at(),
                                recorded.by(),
                                new TicketEvent.EntryAdded(
                                        e.entry(),
                                        e.author(),
                                        e.visibility(),
                                        e.channel(),
                                        e.text(),
                                        e.recordedBy(),
                                        List.of(new Attachment(id, e.text(), e.text(), "text/plain", 1))))
                        : recorded)
                .toList();
        return new Change(reply.ticket(), events, reply.texts(), Optional.empty());
    }

    @Test
    final void whoIsErasedHasNoFilesAndOthersHaveTheirs() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Session bia = at.agent("bia");
        Upload saved = PrivateDesk.upload(ana, "saved.txt", "saved");
        ana.attaching(List.of(saved.id())).reply(ticket, "Saved");
        Upload waiting = PrivateDesk.upload(ana, "waiting.txt", "waiting");
        Upload ofBia = PrivateDesk.upload(bia, "bia.txt", "bia");
        bia.attaching(List.of(ofBia.id())).reply(ticket, "Saved too");

        at.agent("officer").personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bia.files().download(ticket, saved.id()));
        assertThat(bia.files().download(ticket, ofBia.id()).name()).isEqualTo("bia.txt");
        for (Upload gone : List.of(saved, waiting)) {
            assertThat(storage.attachments().piece(at.id, gone.id(), 0)).isEmpty();
        }
        assertThat(storage.attachments().begunBefore(at.id, FAR_OFF, 10)).isEmpty();
        assertThat(bia.read(ticket).toString())
                .contains("bia.txt")
                .doesNotContain("saved.txt")
                .doesNotContain(saved.sha256());
        assertThat(storage.attachments().sizeOf(at.id, ticket)).isEqualTo(ofBia.size());
    }

    @Test
    final void filesGoWithTheTicketWhenItsTimeIsOver() {
        PrivateDesk at = at();
        Session ana = at.customer("ana");
        Upload file = PrivateDesk.upload(ana, "a.txt", "a");
        TicketId ticket = ana.attaching(List.of(file.id()))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
        at.agent("bia").resolve(ticket, "Done");
        assertThat(at.agent("bia").files().download(ticket, file.id()).size()).isEqualTo(1);
        at.clock.advance(Duration.ofDays(400));

        assertThat(at.ticketing.tick()).isEqualTo(1);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> at.agent("bia").files().download(ticket, file.id()));
        assertThat(storage.attachments().piece(at.id, file.id(), 0)).isEmpty();
        assertThat(at.agent("bia").read(ticket).attachments())
                .singleElement()
                .satisfies(left -> assertThat(left.name()).isEmpty());
    }
}
