package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Download;
import org.ticketing.Session;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Attachments;
import org.ticketing.ticket.Command;
import org.ticketing.view.AttachmentView;
import org.ticketing.view.EntryView;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with files that people attach (X55, X56). */
abstract class FileRules extends StoreUnderTest {

    private static final int PIECE = Attachments.PIECE;

    private PrivateDesk at() {
        return new PrivateDesk(storage);
    }

    private static byte[] content(Download file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7})
    final void aFileComesBackByteForByte(int size) {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        Session ana = at.customer("ana");
        Upload upload =
                ana.files().upload(NewFile.named("Relatório 😀 'a' \"b\".bin"), new ByteArrayInputStream(bytes));
        ana.attaching(List.of(upload.id())).reply(ticket, "Here it is");

        Download file = at.agent("bia").files().download(ticket, upload.id());
        assertThat(content(file)).isEqualTo(bytes);
        assertThat(file.size()).isEqualTo(size);
        assertThat(file.name()).isEqualTo("Relatório 😀 'a' \"b\".bin");
        assertThat(file.type()).isEqualTo("text/plain");
        assertThat(file.sha256()).isEqualTo(upload.sha256()).matches("[0-9a-f]{64}");
        assertThat(storage.attachments().sizeOf(at.id, ticket)).isEqualTo(size);
        assertThat(storage.attachments().sizeOf(desk, ticket)).isZero();
    }

    @Test
    final void filesAreSavedWithWhatIsWrittenInTheOrderInWhichTheyAreNamed() {
        PrivateDesk at = at();
        Session ana = at.customer("ana");
        Upload one = PrivateDesk.upload(ana, "one.txt", "1");
        Upload two = PrivateDesk.upload(ana, "two.txt", "2");
        Upload three = PrivateDesk.upload(ana, "three.txt", "3");

        TicketId ticket = ana.attaching(List.of(two.id(), one.id()))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
        ana.attaching(List.of(three.id())).reply(ticket, "And this");

        TicketDetails read = at.agent("bia").read(ticket);
        assertThat(read.attachments())
                .extracting(file -> file.name().orElseThrow(), AttachmentView::size)
                .containsExactly(tuple("two.txt", 1L), tuple("one.txt", 1L));
        assertThat(read.entries())
                .singleElement()
                .extracting(EntryView::attachments)
                .isEqualTo(List.of(new AttachmentView(
                        three.id(), Optional.of("three.txt"), "text/plain", 1, Optional.of(three.sha256()))));
        assertThat(storage.attachments().uploadsBy(at.id, one.by())).isEmpty();
    }

    @Test
    final void aFileIsSavedOnceAndByNobodyElse() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Upload upload = PrivateDesk.upload(at.customer("ana"), "a.txt", "a");
        AttachmentId unknown = new AttachmentId(Scribe.uuid(START, 99));

        requireNotWaiting(at.agent("bia"), ticket, upload.id());
        requireNotWaiting(at.customer("ana"), ticket, unknown);
        at.customer("ana").attaching(List.of(upload.id())).reply(ticket, "Here");
        requireNotWaiting(at.customer("ana"), ticket, upload.id());

        assertThat(at.agent("bia").read(ticket).entries()).hasSize(1);
    }

    private static void requireNotWaiting(Session session, TicketId ticket, AttachmentId file) {
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> session.attaching(List.of(file)).reply(ticket, "Again"))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::path, Violation::rule)
                        .containsExactly(tuple("attachments.0", "uploaded")));
    }

    @Test
    final void aFileOfAnInternalNoteIsForStaffAlone() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session bia = at.agent("bia");
        Upload upload = PrivateDesk.upload(bia, "secret.txt", "secret");
        bia.attaching(List.of(upload.id())).note(ticket, "For us");

        assertThat(content(at.agent("caio").files().download(ticket, upload.id())))
                .isEqualTo("secret".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> at.customer("ana").files().download(ticket, upload.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        at.desk().as(SmallDesk.customer("eva", "other")).files().download(ticket, upload.id()));
        assertThat(at.customer("ana").read(ticket).toString()).doesNotContain("secret.txt");
        assertThat(at.customer("ana").history(ticket).toString())
                .doesNotContain(upload.id().toString());
    }

    @Test
    final void filesOfOneTicketAreNotGivenByAnother() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        TicketId another = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload upload = PrivateDesk.upload(ana, "a.txt", "a");
        ana.attaching(List.of(upload.id())).reply(ticket, "Here");

        assertThat(ana.files().download(ticket, upload.id()).name()).isEqualTo("a.txt");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ana.files().download(another, upload.id()));
    }

    @Test
    final void moreFilesThanAnEntryOrATicketMayHaveAreRefusedAndStay() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        List<AttachmentId> four = List.of("1", "2", "3", "4").stream()
                .map(name -> PrivateDesk.upload(ana, name, name).id())
                .toList();
        requireRefused("too-many-attachments", () -> ana.attaching(four).reply(ticket, "Four"));
        ana.attaching(four.subList(0, 3)).reply(ticket, "Three");
        String large = "x".repeat(1024 * 1024);
        ana.attaching(List.of(PrivateDesk.upload(ana, "a", large).id())).reply(ticket, "One");
        AttachmentId last = PrivateDesk.upload(ana, "b", large).id();

        requireRefused(
                "attachments-too-large-together",
                () -> ana.attaching(List.of(last)).reply(ticket, "Too much"));

        assertThat(at.agent("bia").read(ticket).entries()).hasSize(2);
        assertThat(storage.attachments().uploads(at.id, List.of(last))).hasSize(1);
    }

    static void requireRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed::run)
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
    }

    @Test
    final void underAKeyTheSameFilesAreSavedOnceAndOthersAreAConflict() {
        PrivateDesk at = at();
        TicketId ticket = at.opened("ana", "question");
        Session ana = at.customer("ana");
        Upload upload = PrivateDesk.upload(ana, "a.txt", "a");
        Session once = ana.once("key").attaching(List.of(upload.id()));

        assertThat(once.reply(ticket, "Here").version())
                .isEqualTo(once.reply(ticket, "Here").version());

        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> ana.once("key").reply(ticket, "Here"));
        assertThat(at.agent("bia").read(ticket).entries()).hasSize(1);
    }

    @Test
    final void ofTwoWhoSaveAFileAtOnceOneDoes() throws Exception {
        PrivateDesk at = at();
        TicketId one = at.opened("ana", "question");
        TicketId two = at.opened("ana", "question");
        Session ana = at.customer("ana");
        for (int i = 0; i < 5; i++) {
            Upload upload = PrivateDesk.upload(ana, "a.txt", "a");
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> saved = inParallel(saving(ana, one, upload, together), saving(ana, two, upload, together));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
        }
        assertThat(at.agent("bia").read(one).entries().size()
                        + at.agent("bia").read(two).entries().size())
                .isEqualTo(5);
    }

    private static Callable<Boolean> saving(Session ana, TicketId ticket, Upload upload, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                ana.attaching(List.of(upload.id())).reply(ticket, "Mine");
                return true;
            } catch (InvalidCommand notWaitingAnyMore) {
                return false;
            }
        };
    }
}
