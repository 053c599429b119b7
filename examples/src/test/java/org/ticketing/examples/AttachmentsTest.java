package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Download;
import org.ticketing.Session;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.TicketId;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("Files go with what people write")
final class AttachmentsTest {

    private final Store store;

    AttachmentsTest(Store store) {
        this.store = store;
    }

    private static Upload upload(Session session, String name, String content) {
        return session.files()
                .upload(NewFile.named(name), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(Download file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("X55: files are attached to a ticket and to its logs, and those that are there are downloaded")
    void attachedAndDownloaded() throws IOException {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        Session ana = scene.customer();
        Upload report = upload(ana, "relatório.pdf", "%PDF-1.7 …");
        Upload log = upload(ana, "erro.txt", "Linha 12: valor inválido");
        TicketId ticket = ana.attaching(List.of(report.id(), log.id()))
                .open(scene.complete("error"))
                .ticket();
        Session nina = scene.attendant();
        Upload answer = upload(nina, "passo a passo.txt", "1. Abra a tela");
        nina.attaching(List.of(answer.id())).reply(ticket, "Siga o arquivo.");

        assertThat(nina.read(ticket).attachments())
                .extracting(file -> file.name().orElseThrow())
                .containsExactly("relatório.pdf", "erro.txt");
        assertThat(content(nina.files().download(ticket, log.id()))).isEqualTo("Linha 12: valor inválido");
        assertThat(ana.read(ticket).entries().get(0).attachments().get(0).sha256())
                .contains(answer.sha256());
        assertThat(content(ana.files().download(ticket, answer.id()))).isEqualTo("1. Abra a tela");
        // The whole organisation follows its tickets (X65); nobody else does.
        assertThat(content(scene.customer("bia", "escola-azul").files().download(ticket, answer.id())))
                .isEqualTo("1. Abra a tela");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scene.customer("caio", "escola-verde").files().download(ticket, answer.id()));
    }

    @Test
    @DisplayName("X55: what is not taken is refused by the entry of the policy that says so")
    void notTaken() {
        Session ana = Scene.at(store, "sensusx", "2026-11-24T10:00").customer();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> upload(ana, "planilha.exe", "MZ…"))
                .satisfies(e -> {
                    assertThat(e.refusal().code()).isEqualTo("attachment-type-not-allowed");
                    assertThat(e.refusal().source()).isInstanceOf(Source.Assumed.class);
                });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> upload(ana, "relatório.pdf", "MZ…"))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("attachment-type-lies"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> upload(ana, "vazio.txt", ""))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("attachment-empty"));
    }

    @Test
    @DisplayName(
            "X56: a file is uploaded first, and there once it is saved with a log; not saved within a day, it is gone")
    void uploadedThenSaved() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId ticket = scene.open("question");
        Session ana = scene.customer();
        Upload upload = upload(ana, "tela.txt", "A tela");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ana.files().download(ticket, upload.id()));
        ana.attaching(List.of(upload.id())).reply(ticket, "Segue a tela.");
        assertThat(ana.files().download(ticket, upload.id()).name()).isEqualTo("tela.txt");

        Upload forgotten = upload(ana, "outra.txt", "Outra tela");
        scene.itIs("2026-11-25T10:01");

        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.attaching(List.of(forgotten.id())).reply(ticket, "Segue outra."));
        assertThat(ana.files().download(ticket, upload.id()).name()).isEqualTo("tela.txt");
    }

    @Test
    @DisplayName("X55: at a desk that has decided nothing about files, none is taken")
    void noFilesAtAll() {
        Session ana = Scene.at(store, "uno", "2026-11-24T10:00").customer();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> upload(ana, "a.txt", "a"))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("attachments-not-taken"));
    }
}
