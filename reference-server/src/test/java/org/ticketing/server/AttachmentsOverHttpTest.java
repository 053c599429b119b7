package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files over HTTP. */
class AttachmentsOverHttpTest {

    private static final String DESK = "/api/v1/desks/sensusx";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);

    private static TestServer server;
    private static String ticket;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        ticket = DESK + "/tickets/"
                + lucia().post(
                                DESK + "/tickets",
                                "{'kind': 'question', 'title': 'Um título', 'description': 'Uma descrição'}")
                        .at("/id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Client lucia() {
        return server.client("sensusx-lucia");
    }

    private static Client nina() {
        return server.client("sensusx-nina");
    }

    private static String named(String name) {
        return DESK + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            return "sha-256=:"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String uploaded(Client client, String name, byte[] content) {
        Answer answer = client.post(named(name), content);
        assertThat(answer.status()).isEqualTo(201);
        return answer.at("/id");
    }

    @Test
    @DisplayName("X55 X56: a file is uploaded, saved with a log, and downloaded by whoever may read the log")
    void uploadSaveDownload() throws IOException, InterruptedException {
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        Answer upload = lucia().with("Content-Digest", digest(content))
                .with("Content-Type", "application/pdf")
                .post(named("Relatório \"final\".pdf"), content);
        assertThat(upload.status()).isEqualTo(201);
        assertThat(upload.at("/type")).isEqualTo("application/pdf");
        assertThat(upload.at("/until")).isEqualTo("2026-11-26T12:00:00Z");
        Answer reply =
                lucia().post(ticket + "/reply", "{'text': 'Segue', 'attachments': ['" + upload.at("/id") + "']}");
        int last = reply.each("/entries", "/id").size() - 1;
        String href = reply.at("/entries/" + last + "/attachments/0/href");

        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(nina().base() + href))
                                .header("Authorization", "Bearer sensusx-nina")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Length")).contains("700000");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Relat_rio _final_.pdf\";"
                        + " filename*=UTF-8''Relat%C3%B3rio%20%22final%22.pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(file.headers().firstValue("Repr-Digest")).contains(digest(content));
        assertThat(server.client("sensusx-fabio").get(href).status()).isIn(401, 404);
    }

    @Test
    @DisplayName("X55: a file of an internal note is for staff, whatever is asked")
    void internal() {
        String id = uploaded(nina(), "só nosso.txt", "segredo".getBytes(StandardCharsets.UTF_8));
        assertThat(nina().post(ticket + "/note", "{'text': 'Para nós', 'attachments': ['" + id + "']}")
                        .status())
                .isEqualTo(200);

        assertThat(nina().get(ticket + "/attachments/" + id).status()).isEqualTo(200);
        assertThat(lucia().get(ticket + "/attachments/" + id).status()).isEqualTo(404);
        assertThat(lucia().get(ticket).text()).doesNotContain(id, "só nosso");
        assertThat(lucia().get(ticket + "/history").text()).doesNotContain(id, "só nosso");
    }

    static Stream<Arguments> lies() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        byte[] exe = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000400000000000");
        byte[] text = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("fatura.pdf", "application/octet-stream", exe, "attachment-type-lies"),
                Arguments.of("fatura.pdf", "application/pdf", png, "attachment-type-lies"),
                Arguments.of("fatura.pdf", "application/octet-stream", text, "attachment-type-lies"),
                Arguments.of("notas.txt", "image/png", text, "attachment-type-lies"),
                Arguments.of("foto", "image/jpeg", png, "attachment-type-lies"),
                Arguments.of("fatura.exe", "application/octet-stream", exe, "attachment-type-not-allowed"),
                Arguments.of(
                        "página.html",
                        "text/html",
                        "<html><script>".getBytes(StandardCharsets.UTF_8),
                        "attachment-type-not-allowed"),
                Arguments.of("vazio.txt", "text/plain", new byte[0], "attachment-empty"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    @DisplayName("X55: a file whose name or declared type lies, or that is not taken, is refused by its rule")
    void refused(String name, String declared, byte[] content, String code) {
        Answer answer = lucia().with("Content-Type", declared).post(named(name), content);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/refusal/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "tabela.csv, application/vnd.ms-excel, text/csv",
        "tabela.csv, text/csv; charset=utf-8, text/csv",
        "tabela, '', text/plain"
    })
    void whatBrowsersSendIsTaken(String name, String declared, String type) {
        Client client = declared.isEmpty() ? lucia() : lucia().with("Content-Type", declared);
        Answer answer = client.post(named(name), "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/type")).isEqualTo(type);
    }

    @Test
    void whatWasDamagedOnTheWayIsRefused() {
        Answer answer = lucia().with("Content-Digest", digest(new byte[] {1})).post(named("a.pdf"), PDF);
        assertThat(answer.at("/refusal/code")).isEqualTo("attachment-damaged");
        assertThat(lucia().with("Content-Digest", "sha-256=none")
                        .post(named("a.pdf"), PDF)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void namesThatAreNoneAreMistakes() {
        assertThat(lucia().post(named("../a.pdf"), PDF).each("/violations", "/rule"))
                .containsExactly("file-name");
        assertThat(lucia().post(DESK + "/attachments", PDF).each("/violations", "/rule"))
                .containsExactly("not-blank");
        assertThat(lucia().post(named("a\u202efdp.exe"), PDF).each("/violations", "/rule"))
                .containsExactly("file-name");
    }

    @Test
    void whatCannotBeAttachedIsAMistakeOfTheCommand() {
        Answer answer = lucia().post(ticket + "/reply", "{'text': 'a', 'attachments': ['x', 7]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.each("/violations", "/path")).contains("attachments.1");
        assertThat(lucia().post(ticket + "/reply", "{'text': 'a', 'attachments': ['x']}")
                        .each("/violations", "/path"))
                .containsExactly("attachments.0");
        assertThat(nina().post(ticket + "/classify", "{'priority': 'high', 'attachments': []}")
                        .each("/violations", "/rule"))
                .containsExactly("known-member");
    }

    @Test
    @DisplayName("X55: a file over the limit is refused with the limit, and nothing of it stays")
    void overTheLimit() {
        int before = waiting();

        Answer answer = lucia().post(named("tudo.txt"), new byte[25 * 1024 * 1024 + 1]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/refusal/code")).isEqualTo("attachment-too-large");
        assertThat(answer.at("/refusal/reason/pt")).contains("25");
        assertThat(waiting()).isEqualTo(before);
    }

    /** The connection ends in the midst of the file: nothing of it stays. */
    @Test
    @DisplayName("X56: a file that is cut off on the way is not there")
    void cutOff() throws IOException {
        URI base = URI.create(server.client().base());
        int before = waiting();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + DESK + "/attachments?name=a.pdf HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer sensusx-lucia\r\nContent-Length: 900000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(PDF);
            out.write(new byte[600_000]);
            out.flush();
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                in.readAllBytes();
            }
        }
        assertThat(waiting()).isEqualTo(before);
    }

    private static int waiting() {
        return server.storage()
                .attachments()
                .begunBefore(server.desk("sensusx").id(), server.now().plusSeconds(1), 1000)
                .size();
    }
}
