package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ticketing.Ticketing;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.account.AccountRules;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Letters;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.mail.Smtp;
import org.ticketing.server.mail.SmtpMailer;
import org.ticketing.server.token.HostTokens;
import org.ticketing.server.token.TokenRules;
import org.ticketing.vocabulary.DeskId;

/** The real server with accounts at one desk, a real mail server beside it, and a clock that the test sets. */
final class AccountServer implements AutoCloseable {

    static final String DESK = "/api/v1/desks/sensusx";
    static final String SESSION = DESK + "/session";
    static final String ACCOUNTS = DESK + "/accounts";
    static final String RECOVERY = DESK + "/recovery";

    static final String LUCIA = "lucia@ponto-norte.example";
    static final String CHOSEN = "quatro palavras bem soltas";

    /** Somewhere else than where {@link #client} is. */
    static final String ELSEWHERE = "203.0.113.80";

    private static final Set<DeskId> SENSUSX = Set.of(new DeskId("sensusx"));
    private static final String HERE = "198.51.100.7";
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final HikariDataSource database;
    private final Accounts accounts;
    private final ReferenceServer server;
    private GreenMail mail = mailServer(0);
    private int lettersRead;

    private AccountServer(
            HikariDataSource database, Set<DeskId> desks, @Nullable JWKSource<SecurityContext> keys, boolean https) {
        this.database = database;
        Smtp smtp = new Smtp(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                "SensusX <no-reply@sensusx.example>",
                Smtp.Security.NONE,
                null,
                null);
        List<SupportPolicy> policies = Desks.policies();
        Ticketing.Builder builder =
                Ticketing.builder().storage(Database.storage(database)).clock(clock::get);
        policies.forEach(builder::desk);
        this.accounts = new Accounts(
                database,
                desks,
                AccountRules.USUAL,
                new Letters(policies, "https://iclient.example/entrar"),
                new SmtpMailer(smtp, clock::get),
                clock::get,
                new SecureRandom());
        HostTokens tokens = keys == null
                ? null
                : new HostTokens(
                        keys,
                        new TokenRules("https://erp.example", TokenRules.USUAL_LIFE, TokenRules.USUAL_LEEWAY),
                        clock::get);
        this.server =
                ReferenceServer.start(builder.build(), new Entrance(new Demo(policies), accounts, tokens, https, 1), 0);
    }

    static AccountServer start() {
        return on(inMemory());
    }

    static AccountServer on(HikariDataSource database) {
        return new AccountServer(database, SENSUSX, null, false);
    }

    /** With accounts at another desk. */
    static AccountServer at(String desk) {
        return new AccountServer(inMemory(), Set.of(new DeskId(desk)), null, false);
    }

    static AccountServer withHttps() {
        return new AccountServer(inMemory(), SENSUSX, null, true);
    }

    static AccountServer trusting(JWKSource<SecurityContext> keys) {
        return new AccountServer(inMemory(), SENSUSX, keys, false);
    }

    private static HikariDataSource inMemory() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        return new HikariDataSource(config);
    }

    private static GreenMail mailServer(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    /** Ends the mail server until what is done now is over. */
    void withoutMail(Runnable meanwhile) {
        int port = mail.getSmtp().getPort();
        mail.stop();
        meanwhile.run();
        mail = mailServer(port);
        lettersRead = 0;
    }

    /** Has letters sent that are due. */
    void tick() {
        accounts.tick();
    }

    /** The letters that the mail server has not taken, as soon as the first of them was offered so often. */
    Answer undelivered(int tries) {
        Instant end = Instant.now().plus(WAIT);
        while (true) {
            Answer answer = staff().get(DESK + "/undelivered-letters");
            if (answer.each("/items", "/tries").stream().findFirst().orElse("0").equals(Integer.toString(tries))) {
                return answer;
            }
            assertThat(Instant.now()).as(answer.text()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    void pass(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    Instant now() {
        return clock.get();
    }

    DataSource dataSource() {
        return database;
    }

    /** Somebody at the usual place. */
    Client client() {
        return clientAt(HERE);
    }

    /** Somebody at this address, as the proxy before the server says. */
    Client clientAt(String address) {
        return new Client("http://localhost:" + server.port(), List.of()).with("X-Forwarded-For", address);
    }

    /** The vendor's staff, with a token of the demo. */
    Client staff() {
        return client().token("sensusx-nina");
    }

    /** Gives Lúcia an account. */
    AccountServer withLucia() {
        Answer answer = staff().post(ACCOUNTS, account("lucia", LUCIA, "pt-BR"));
        assertThat(answer.status()).isEqualTo(201);
        return this;
    }

    static String account(String person, String email, String language) {
        return "{'person': '%s', 'email': '%s', 'name': 'Lúcia Antunes', 'roles': ['subscriber'], 'organisation':"
                        .formatted(person, email)
                + " 'consultoria-ponto-norte', 'language': '%s'}".formatted(language);
    }

    /** Gives Lúcia an account with a password of her own. */
    AccountServer withLuciaSettled() {
        withLucia();
        String first = passwordIn(nextLetter());
        String token = login(client(), first).at("/token");
        Answer changed = client().token(token)
                .post(SESSION + "/password", "{'current': '%s', 'wanted': '%s'}".formatted(first, CHOSEN));
        assertThat(changed.status()).isEqualTo(204);
        nextLetter();
        return this;
    }

    static Answer login(Client client, String password) {
        return client.post(SESSION, "{'email': '%s', 'password': '%s'}".formatted(LUCIA, password));
    }

    /** The token of a session that Lúcia begins at an address. */
    String loginAt(String address) {
        Answer answer = login(clientAt(address), CHOSEN);
        assertThat(answer.status()).isEqualTo(201);
        return answer.at("/token");
    }

    /** The letter after the one that was read last, as soon as it is there. */
    MimeMessage nextLetter() {
        lettersRead++;
        assertThat(mail.waitForIncomingEmail(WAIT.toMillis(), lettersRead))
                .as("letter %s", lettersRead)
                .isTrue();
        return mail.getReceivedMessages()[lettersRead - 1];
    }

    /** How many letters have come and were not read. */
    int unreadLetters() {
        return mail.getReceivedMessages().length - lettersRead;
    }

    static String textOf(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String passwordIn(MimeMessage letter) {
        return first("[a-z2-9]{4}(-[a-z2-9]{4}){3}", textOf(letter));
    }

    static String codeIn(MimeMessage letter) {
        return first("(?m)(?<=^ {4})[0-9]{8}$", textOf(letter));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group();
    }

    @Override
    public void close() {
        server.close();
        accounts.close();
        mail.stop();
        database.close();
    }
}
