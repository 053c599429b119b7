package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.account;
import static org.ticketing.server.AccountServer.textOf;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.server.mail.Letter;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.mail.Mailer;
import org.ticketing.server.mail.PrintedMailer;
import org.ticketing.server.mail.Smtp;
import org.ticketing.server.mail.SmtpMailer;
import org.ticketing.vocabulary.Language;

/** E-mail that the server sends by itself. */
class MailTest {

    private static final Letter LETTER =
            new Letter("ana@cliente.example", Language.PORTUGUESE, "Olá", "A senha é secreta.");

    @Test
    void aLetterSaysThatAMachineWroteItAndIsInTheLanguageOfItsReader() throws MessagingException {
        try (AccountServer server = AccountServer.start()) {
            server.staff().post(ACCOUNTS, account("lucia", AccountServer.LUCIA, "pt-BR"));
            MimeMessage portuguese = server.nextLetter();
            assertThat(portuguese.getFrom()[0]).hasToString("SensusX <no-reply@sensusx.example>");
            assertThat(portuguese.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(portuguese.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
            assertThat(portuguese.getHeader("Content-Language")).containsExactly("pt-BR");
            assertThat(portuguese.getHeader("Reply-To")).isNull();
            assertThat(portuguese.getSentDate()).isEqualTo(server.now());
            assertThat(textOf(portuguese))
                    .contains("Olá, Lúcia Antunes,", "você tem acesso", "as respostas não são lidas");

            server.staff().post(ACCOUNTS, account("lucy", "lucy@ponto-norte.example", "en"));
            MimeMessage english = server.nextLetter();
            assertThat(english.getSubject()).isEqualTo("Welcome to SensusX iClient");
            assertThat(english.getHeader("Content-Language")).containsExactly("en");
            assertThat(textOf(english))
                    .contains("Hello Lúcia Antunes,", "https://iclient.example/entrar", "nobody reads answers to it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "@b.example",
                "a@b",
                "a b@c.example",
                "a@b.example\r\nBcc: x@y.example",
                "a@b.example,x@y.example",
                "<a@b.example>",
                "á@b.example",
                "a@-b.example"
            })
    void whatIsNoAddress(String address) {
        assertThat(MailAddress.isOne(MailAddress.folded(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@cliente.example", " Ana.B+x@Sub.Cliente.EXAMPLE ", "o'neil@a-b.example"})
    void whatIsAnAddress(String address) {
        assertThat(MailAddress.isOne(MailAddress.folded(address))).isTrue();
    }

    @Test
    void aMailServerThatIsNotThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Smtp smtp = new Smtp("127.0.0.1", port, "no-reply@desk.example", Smtp.Security.NONE, null, null);
        SmtpMailer mailer = new SmtpMailer(smtp, InstantSource.system());
        assertThatThrownBy(() -> mailer.send(LETTER))
                .isInstanceOf(Mailer.MailFailed.class)
                .hasMessageNotContaining("secreta");
    }

    @Test
    void withoutAMailServerLettersArePrinted() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new PrintedMailer(new PrintStream(printed, true, StandardCharsets.UTF_8)).send(LETTER);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ana@cliente.example", "Olá", "A senha é secreta.");
    }

    @Test
    void noLogHasWhatALetterSays() {
        assertThat(LETTER).hasToString("a letter in pt-BR");
        assertThat(new Smtp("h", 25, "f@g.example", Smtp.Security.TLS, "user", "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void anAddressThatLettersCannotComeFrom() {
        Smtp smtp = new Smtp("h", 25, "nobody at all", Smtp.Security.NONE, null, null);
        assertThatThrownBy(() -> new SmtpMailer(smtp, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody at all");
    }
}
