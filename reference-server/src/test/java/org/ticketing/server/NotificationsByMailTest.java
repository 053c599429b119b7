package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.server.mail.Mailer;
import org.ticketing.server.mail.Smtp;
import org.ticketing.server.mail.SmtpMailer;
import org.ticketing.server.notice.AddressBook;
import org.ticketing.server.notice.Addressee;
import org.ticketing.server.notice.Notices;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** People are told by e-mail, whatever becomes of the mail server meanwhile. */
class NotificationsByMailTest {

    private static final DeskId SENSUSX = new DeskId("sensusx");
    private static final String WORDS = "A senha do banco é 4711";

    private final Map<PersonId, Addressee> known = new HashMap<>();
    private final AddressBook book = (desk, person) -> Optional.ofNullable(known.get(person));
    private final NoticeServer server = new NoticeServer(book);
    private GreenMail mail = mailServer(0);
    private final int port = mail.getSmtp().getPort();
    private final PickyMailServer picky = new PickyMailServer();
    private final Notices notices = server.notices(mailer());

    NotificationsByMailTest() {
        know("ana", "ana@ponto-norte.example", Language.PORTUGUESE, "consultoria-ponto-norte");
    }

    private void know(String person, String email, Language language, String organisation) {
        Actor actor = Actor.customer(person, organisation, "subscriber");
        known.put(actor.id(), new Addressee(actor, email, language));
    }

    @AfterEach
    void stop() {
        mail.stop();
        picky.close();
        server.close();
    }

    private static GreenMail mailServer(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private Mailer mailer() {
        return mailer(port);
    }

    private Mailer mailer(int at) {
        return new SmtpMailer(
                new Smtp("127.0.0.1", at, "SensusX <no-reply@sensusx.example>", Smtp.Security.NONE, null, null),
                server::now);
    }

    private Session ana() {
        return server.as(Actor.customer("ana", "consultoria-ponto-norte", "subscriber"));
    }

    private Session nina() {
        return server.as(Actor.staff("nina", "attendant"));
    }

    private TicketId opened() {
        return ana().open(new Command.Open("finance", WORDS, WORDS)).ticket();
    }

    private List<MimeMessage> letters() {
        return List.of(mail.getReceivedMessages());
    }

    private static String header(MimeMessage letter, String name) throws MessagingException {
        return String.join(",", letter.getHeader(name));
    }

    @Test
    @DisplayName("X52 X53 S21: an e-mail only informs, in the language of its reader, with a link and not a word of the"
            + " ticket")
    void whatALetterSays() throws MessagingException, IOException {
        TicketId ticket = opened();
        nina().reply(ticket, WORDS);
        server.tick(notices);

        assertThat(letters()).hasSize(2);
        MimeMessage answer = letters().get(1);
        assertThat(answer.getSubject()).matches("SX-\\d+: Resposta");
        assertThat(answer.getAllRecipients()[0]).hasToString("ana@ponto-norte.example");
        assertThat(answer.getFrom()[0]).hasToString("SensusX <no-reply@sensusx.example>");
        assertThat(header(answer, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(answer, "Content-Language")).isEqualTo("pt-BR");
        assertThat(header(answer, "Message-ID")).matches("<[0-9a-f-]{36}@sensusx.example>");
        assertThat(AccountServer.textOf(answer))
                .contains("https://iclient.example/sensusx/" + ticket, "só informativo", "2026-11-25 09:00")
                .doesNotContain("4711", "senha");
        assertThat(answer.getSubject()).doesNotContain("4711");

        know("ana", "ana@ponto-norte.example", Language.ENGLISH, "consultoria-ponto-norte");
        nina().resolve(ticket, WORDS);
        server.tick(notices);
        assertThat(letters().get(2).getSubject()).endsWith(": Solution");
        assertThat(AccountServer.textOf(letters().get(2))).contains("only informs");
    }

    @Test
    @DisplayName("X52: while the mail server is down for a day nothing is lost, and nothing comes twice")
    void downForADay() throws MessagingException {
        TicketId ticket = opened();
        server.tick(notices);
        assertThat(letters()).hasSize(1);
        mail.stop();
        for (int hour = 0; hour < 24; hour++) {
            nina().reply(ticket, "Resposta " + hour);
            server.tick(notices);
            server.pass(Duration.ofHours(1));
        }
        assertThat(notices.undelivered(SENSUSX)).isNotEmpty().allMatch(undelivered -> undelivered.nextAt() != null);
        mail = mailServer(port);
        for (int i = 0; i < 5; i++) {
            server.tick(notices);
            server.pass(Duration.ofHours(1));
        }

        assertThat(letters()).hasSize(24);
        List<String> ids = new ArrayList<>();
        for (MimeMessage letter : letters()) {
            ids.add(header(letter, "Message-ID"));
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(notices.undelivered(SENSUSX)).isEmpty();
        server.tick(notices);
        assertThat(letters()).hasSize(24);
    }

    /** The process ends after the mail server has taken a letter, and before that is written down. */
    @Test
    @DisplayName("X52: what a crash makes come twice bears the same Message-ID")
    void aCrashAfterTheMailServerTookIt() throws MessagingException {
        Mailer real = mailer();
        Notices crashing = server.notices(letter -> {
            real.send(letter);
            throw new IllegalStateException("the process ends here");
        });
        opened();
        try {
            server.tick(crashing);
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("the process ends here");
        }
        assertThat(letters()).hasSize(1);

        server.tick(notices);
        assertThat(letters()).as("not before it is due again").hasSize(1);
        server.pass(Duration.ofMinutes(2));
        server.tick(notices);
        server.pass(Duration.ofDays(1));
        server.tick(notices);

        assertThat(letters()).hasSize(2);
        assertThat(header(letters().get(0), "Message-ID"))
                .isEqualTo(header(letters().get(1), "Message-ID"));
    }

    @Test
    @DisplayName("X52: what the mail server refuses for good staff see and have offered again")
    void deadLetters() {
        picky.refuse("ana@ponto-norte.example", "550 nobody here");
        Notices notices = server.notices(mailer(picky.port()));
        opened();
        server.tick(notices);
        server.pass(Duration.ofDays(1));
        server.tick(notices);

        Client nina = server.client(notices).token("sensusx-nina");
        String path = "/api/v1/desks/sensusx/undelivered-notices";
        Answer list = nina.get(path);
        assertThat(list.each("/items", "/person")).containsExactly("ana");
        assertThat(list.at("/items/0/occasion")).isEqualTo("opened");
        assertThat(list.json().at("/items/0").has("nextAt")).isFalse();
        assertThat(list.text()).doesNotContain("4711");
        String id = list.at("/items/0/id");
        Client customer = server.client(notices).token("sensusx-lucia");
        assertThat(customer.get(path).at("/refusal/code")).isEqualTo("staff-only");
        assertThat(customer.post(path + "/" + id + "/retry", "{}").status()).isEqualTo(403);
        assertThat(nina.post(path + "/none/retry", "{}").status()).isEqualTo(404);
        picky.takeAll();
        assertThat(nina.post(path + "/" + id + "/retry", "{}").status()).isEqualTo(202);
        server.tick(notices);

        assertThat(picky.taken()).containsExactly("ana@ponto-norte.example");
        assertThat(nina.get(path).each("/items", "/id")).isEmpty();
        assertThat(nina.post(path + "/" + id + "/retry", "{}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("X52: who may not see the ticket by the time the letter goes out is not told")
    void rightsThatEndMeanwhile() {
        mail.stop();
        opened();
        server.tick(notices);
        know("ana", "ana@outra.example", Language.PORTUGUESE, "outra");
        mail = mailServer(port);
        server.pass(Duration.ofHours(2));
        server.tick(notices);

        assertThat(letters()).isEmpty();
        assertThat(notices.undelivered(SENSUSX)).isEmpty();
    }

    @Test
    void whoIsErasedIsNotWrittenTo() {
        mail.stop();
        opened();
        server.tick(notices);
        assertThat(notices.of(SENSUSX, new PersonId("ana"))).hasSize(1);
        server.as(Actor.staff("nina", "attendant")).personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);
        notices.erase(SENSUSX, new PersonId("ana"));
        mail = mailServer(port);
        server.pass(Duration.ofHours(2));
        server.tick(notices);

        assertThat(letters()).isEmpty();
        assertThat(notices.of(SENSUSX, new PersonId("ana"))).isEmpty();
    }

    @Test
    void oneWhoseMailboxIsFullHoldsUpNobodyElse() {
        know("bia", "bia@ponto-norte.example", Language.PORTUGUESE, "consultoria-ponto-norte");
        picky.refuse("ana@ponto-norte.example", "452 mailbox full");
        Notices notices = server.notices(mailer(picky.port()));
        ana().open(new Command.Open("finance", "t", "d", null, "bia", Map.of()));
        server.tick(notices);
        assertThat(picky.taken()).containsExactly("bia@ponto-norte.example");
        for (int hour = 0; hour < 24 * 6; hour++) {
            server.pass(Duration.ofHours(1));
            server.tick(notices);
        }
        assertThat(picky.taken()).hasSize(1);
        assertThat(notices.undelivered(SENSUSX))
                .singleElement()
                .satisfies(undelivered -> assertThat(undelivered.nextAt()).isNull());
    }

    @Test
    void preferencesOverHttp() {
        Client marcos = server.client(notices).token("sensusx-lucia");
        String path = "/api/v1/desks/sensusx/notifications";
        Answer before = marcos.get(path);
        assertThat(before.each("/items", "/id")).contains("opened", "answered", "due-soon");
        assertThat(before.each("/items", "/silenced")).containsOnly("false");

        assertThat(marcos.post(path, "{'silenced': ['due-soon']}").status()).isEqualTo(200);
        assertThat(marcos.post(path, "{'silenced': ['answered']}").each("/violations", "/rule"))
                .containsExactly("optional");
        assertThat(marcos.post(path, "{'silenced': ['birthday']}").each("/violations", "/path"))
                .containsExactly("silenced.0");
        assertThat(marcos.post(path, "{}").each("/violations", "/rule")).containsExactly("not-null");
        assertThat(Stream.of(marcos.get(path)).flatMap(answer -> answer.each("/items", "/silenced").stream()))
                .containsOnlyOnce("true");
    }

    @Test
    void letterOfNothingThatWasMadeUp() {
        opened();
        server.ticketing().tick();
        notices.skip();
        server.tick(notices);

        assertThat(letters()).isEmpty();
    }
}
