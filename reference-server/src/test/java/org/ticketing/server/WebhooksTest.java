package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.HookServer.HOOKS;
import static org.ticketing.server.Problems.isProblem;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.server.Receiver.Received;
import org.ticketing.server.webhook.NewWebhook;
import org.ticketing.view.History;
import org.ticketing.vocabulary.TicketId;

/** Other programs are told of what happens, signed, in order and at least once, whatever becomes of them meanwhile. */
class WebhooksTest {

    private final HookServer server = new HookServer();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    /** As Standard Webhooks has receivers do it, by nothing of the server's. */
    private static String signature(String secret, Received request) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = String.join(".", request.id(), request.timestamp(), request.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The example of Standard Webhooks, so that it is not our own reading of it alone. */
    @Test
    void theSignatureIsThatOfTheStandard() throws GeneralSecurityException {
        Received example = new Received("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "", "{\"test\": 2432232314}");
        assertThat(signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", example))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachEventIsSentOnceAndInOrderSignedAndWithoutAWord() throws GeneralSecurityException {
        Answer made = server.register(receiver.url());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains(HOOKS + "/" + made.at("/id"));
        TicketId ticket = server.opened();
        server.attendant().reply(ticket, "As palavras da resposta");
        server.attendant().note(ticket, "As palavras internas");
        server.tick();
        server.tick();

        List<Received> received = receiver.received();
        assertThat(received).hasSizeGreaterThan(3).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(received).extracting(Received::sequence).isSorted();
        assertThat(receiver.types()).startsWith("opened").contains("entry-added");
        for (Received request : received) {
            assertThat(request.signature()).isEqualTo(signature(made.at("/secret"), request));
            assertThat(request.timestamp())
                    .isEqualTo(String.valueOf(server.live().now().getEpochSecond()));
            assertThat(request.body()).doesNotContain("palavras", "segredo");
            assertThat(request.ticket()).isEqualTo(ticket.toString());
        }
        assertThat(received)
                .extracting(request -> request.json().at("/data/occasion").asString(""))
                .as("internal things are for who asks for them")
                .doesNotContain("noted");
    }

    @Test
    void onlyWhatIsAskedForIsSentAndWhatTheRolesMaySee() {
        server.register(receiver.url(), ", 'types': ['opened', 'resolved']");
        try (Receiver other = new Receiver()) {
            server.register(other.url(), ", 'internal': true, 'types': ['entry-added']");
            TicketId ticket = server.opened();
            server.attendant().note(ticket, "n");
            server.attendant().resolve(ticket, "s");
            server.tick();

            assertThat(receiver.types()).containsExactly("opened", "resolved");
            assertThat(other.received().get(0).json().at("/data/occasion").asString())
                    .isEqualTo("noted");
        }
    }

    /** What an endpoint may not see is not sent, and what it may not see any more when it goes out neither. */
    @Test
    void whatItMayNotKnowOfIsWithheld() {
        server.hooks()
                .register(
                        server.live().ticketing().desk("uno"),
                        Actor.staff("celso", "consultant"),
                        new NewWebhook(receiver.url(), null, null, null));
        server.opened();
        server.tick();

        assertThat(receiver.received()).isEmpty();
        String id = server.diego().get(HOOKS).at("/items/0/id");
        assertThat(server.diego().get(HOOKS + "/" + id + "/deliveries").each("/items", "/state"))
                .isNotEmpty()
                .containsOnly("withheld");
    }

    @Test
    void whenTheReceiverFailsItIsOfferedAgainUnderTheSameId() {
        String id = server.register(receiver.url(), ", 'types': ['opened']").at("/id");
        receiver.answers(500);
        server.opened();
        server.tick();
        assertThat(receiver.received()).hasSize(1);
        server.tick();
        assertThat(receiver.received()).as("not before it is due").hasSize(1);
        Answer failing = server.diego().get(HOOKS + "/" + id + "/deliveries?state=failing");
        assertThat(failing.at("/items/0/status")).isEqualTo("500");
        assertThat(failing.at("/items/0/nextAt"))
                .isEqualTo(server.live().now().plusSeconds(10).toString());
        receiver.answers(204);
        server.pass(Duration.ofSeconds(10));
        server.tick();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received()).extracting(Received::id).containsOnly(failing.at("/items/0/id"));
        Answer log = server.diego().get(HOOKS + "/" + id + "/deliveries");
        assertThat(log.each("/items", "/state")).containsExactly("delivered");
        assertThat(log.at("/items/0/tries")).isEqualTo("2");
    }

    @Test
    void downForADayNothingIsLostAndEachTicketIsToldInOrder() {
        server.register(receiver.url());
        receiver.answers(503);
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tickets.add(server.opened());
        }
        for (int hour = 0; hour < 24; hour++) {
            server.attendant().reply(tickets.get(hour % 5), "Resposta " + hour);
            server.tick();
            server.pass(Duration.ofHours(1));
        }
        int tries = receiver.received().size();
        assertThat(tries).as("one tries the door now and then").isLessThan(60);
        receiver.answers(200);
        for (int i = 0; i < 30; i++) {
            server.pass(Duration.ofHours(1));
            server.tick();
        }

        List<Received> told =
                receiver.received().subList(tries, receiver.received().size());
        Map<String, List<Long>> sequences = new HashMap<>();
        told.forEach(request -> sequences
                .computeIfAbsent(request.ticket(), unused -> new ArrayList<>())
                .add(request.sequence()));
        assertThat(sequences).hasSize(5);
        tickets.forEach(ticket -> assertThat(sequences.get(ticket.toString()))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(server.attendant().history(ticket).events().stream()
                        .filter(event -> !History.isInternal(event.event()))
                        .toList()
                        .size()));
    }

    /** One event that the receiver never takes holds up its own ticket until it is given up, and nothing else. */
    @Test
    void oneThatIsNeverTakenHoldsUpItsTicketOnlyAndStaffHaveItSentAgain() {
        String id = server.register(receiver.url(), ", 'types': ['opened', 'resolved']")
                .at("/id");
        TicketId bad = server.opened();
        receiver.answers(request -> request.ticket().equals(bad.toString()) ? 422 : 200);
        server.attendant().resolve(bad, "s");
        TicketId good = server.opened();
        server.attendant().resolve(good, "s");
        server.tick();
        assertThat(receiver.received())
                .extracting(Received::ticket)
                .containsExactly(bad.toString(), good.toString(), good.toString());

        server.passDays(4);
        String deliveries = HOOKS + "/" + id + "/deliveries";
        Answer dead = server.diego().get(deliveries + "?state=given-up");
        assertThat(dead.each("/items", "/event/type")).contains("opened");
        assertThat(dead.json().at("/items/0").has("nextAt")).isFalse();
        assertThat(dead.text()).doesNotContain("segredo", "palavras");

        receiver.answers(200);
        int before = receiver.received().size();
        for (String delivery : dead.each("/items", "/id")) {
            assertThat(server.diego()
                            .post(deliveries + "/" + delivery + "/retry", "{}")
                            .status())
                    .isEqualTo(202);
        }
        server.passDays(1);
        assertThat(receiver.received().size()).isEqualTo(before + 2);
        assertThat(server.diego().get(deliveries + "?state=given-up").each("/items", "/id"))
                .isEmpty();
        isProblem(server.diego().post(deliveries + "/" + dead.at("/items/0/id") + "/retry", "{}"), 404, "not-found");
    }

    /** The one never answers: it is waited for on a thread of its own, for so long at most, and others are told meanwhile. */
    @Test
    void oneThatHangsDelaysNobodyElse() {
        try (Receiver hanging = new Receiver().hangs(true)) {
            String id = server.register(hanging.url(), ", 'types': ['opened']").at("/id");
            server.register(receiver.url(), ", 'types': ['opened']");
            server.opened();
            server.begin();
            while (receiver.received().isEmpty()) {
                Thread.onSpinWait();
            }
            server.opened();
            while (receiver.received().size() < 2) {
                server.begin();
            }
            server.tick();
            Answer log = server.diego().get(HOOKS + "/" + id + "/deliveries?state=failing");
            assertThat(log.at("/items/0/outcome")).isEqualTo("timed-out");
            assertThat(hanging.received()).hasSize(1);

            hanging.hangs(false);
            server.pass(Duration.ofHours(1));
            server.tick();
            assertThat(hanging.received()).hasSize(3);
        }
    }

    @Test
    void anAnswerThatNeverEndsIsNotRead() {
        receiver.endless();
        String id = server.register(receiver.url(), ", 'types': ['opened']").at("/id");
        server.opened();
        server.tick();

        assertThat(server.diego().get(HOOKS + "/" + id + "/deliveries").each("/items", "/state"))
                .containsExactly("delivered");
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver inner = new Receiver()) {
            receiver.redirectsTo(inner.url());
            String id = server.register(receiver.url(), ", 'types': ['opened']").at("/id");
            server.opened();
            server.tick();

            assertThat(inner.received()).isEmpty();
            Answer log = server.diego().get(HOOKS + "/" + id + "/deliveries");
            assertThat(log.at("/items/0/outcome")).isEqualTo("not-taken");
            assertThat(log.at("/items/0/status")).isEqualTo("307");
        }
    }

    @Test
    void aSecretIsChangedWithoutARequestThatTheReceiverCantVerify() throws GeneralSecurityException {
        Answer made = server.register(receiver.url(), ", 'types': ['opened']");
        Answer rotated = server.diego().post(HOOKS + "/" + made.at("/id") + "/rotate-secret", "{}");
        String before = made.at("/secret");
        String after = rotated.at("/secret");
        assertThat(after).isNotEqualTo(before);
        server.opened();
        server.tick();
        server.pass(Duration.ofDays(1));
        server.opened();
        server.tick();

        Received first = receiver.received().get(0);
        assertThat(first.signature()).isEqualTo(signature(after, first) + " " + signature(before, first));
        Received second = receiver.received().get(1);
        assertThat(second.signature()).isEqualTo(signature(after, second));
        assertThat(server.diego().get(HOOKS).text()).doesNotContain("whsec_");
    }

    @Test
    void whoIsGoneIsToldNothingMoreUntilStaffSaySo() {
        receiver.answers(410);
        String hook = HOOKS + "/"
                + server.register(receiver.url(), ", 'types': ['opened']").at("/id");
        server.opened();
        server.tick();
        assertThat(server.diego().get(hook).json().has("disabledAt")).isTrue();
        server.opened();
        server.pass(Duration.ofHours(1));
        server.tick();
        assertThat(receiver.received()).hasSize(1);

        receiver.answers(200);
        assertThat(server.diego().post(hook + "/enable", "{}").json().has("disabledAt"))
                .isFalse();
        server.tick();
        assertThat(receiver.received()).as("the one that it did not take").hasSize(2);
    }

    /** The process ends after the receiver has taken it, and before that is written down. */
    @Test
    void whatACrashMakesComeTwiceBearsTheSameId() {
        server.register(receiver.url(), ", 'types': ['opened']");
        receiver.answers(request -> {
            if (receiver.received().size() == 1) {
                // Whatever is written down of this try, is as if it had not been.
                server.live().breakConnections();
            }
            return 200;
        });
        server.opened();
        server.tick();
        server.live().mendConnections();
        server.pass(Duration.ofMinutes(2));
        server.tick();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).id())
                .isEqualTo(receiver.received().get(1).id());
    }

    @Test
    void anotherProcessGoesOnAndNothingIsSentByBoth() {
        server.register(receiver.url());
        server.opened();
        try (var other = server.webhooks()) {
            server.live().ticketing().tick();
            other.run();
            server.hooks().run();
            other.await();
            server.hooks().await();
        }
        server.tick();

        assertThat(receiver.received())
                .extracting(Received::id)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void oneThatIsRemovedIsToldNothing() {
        receiver.answers(500);
        String hook = HOOKS + "/"
                + server.register(receiver.url(), ", 'types': ['opened']").at("/id");
        server.opened();
        server.tick();
        assertThat(server.diego().send("DELETE", hook, Optional.empty()).status())
                .isEqualTo(204);
        server.pass(Duration.ofHours(1));
        server.tick();

        assertThat(receiver.received()).hasSize(1);
        isProblem(server.diego().get(hook), 404, "not-found");
        isProblem(server.diego().get(hook + "/deliveries"), 404, "not-found");
        isProblem(server.diego().send("DELETE", hook, Optional.empty()), 404, "not-found");
    }

    @Test
    void whatIsWrongWithOneIsToldAtOnce() {
        Answer wrong = server.diego()
                .post(
                        HOOKS,
                        "{'url': 'ftp://x.example', 'roles': ['attendant', 'king'], 'types': ['birthday'], 'more': 1}");
        isProblem(wrong, 422, "invalid-command", "more");
        wrong = server.diego().post(HOOKS, "{'url': 'ftp://x', 'roles': ['king'], 'types': ['birthday']}");
        assertThat(wrong.each("/violations", "/path")).containsExactly("url", "roles.0", "types.0");
        for (String url : List.of(
                "",
                "x",
                "https://",
                "https://u:p@x.example/",
                "https://x.example/#f",
                "//x.example",
                "https://x.example:99999/",
                "https://x.example\\\\@127.0.0.1/",
                "file:///etc/passwd")) {
            assertThat(server.diego().post(HOOKS, "{'url': '" + url + "'}").each("/violations", "/rule"))
                    .as(url)
                    .containsExactly("url");
        }
        assertThat(server.register("http://x.example/").each("/violations", "/rule"))
                .containsExactly("https");
        assertThat(server.client("uno-carla").get(HOOKS).at("/refusal/code")).isEqualTo("staff-only");
        for (int i = 0; i < 4; i++) {
            assertThat(server.register("https://x.example/" + i).status()).isEqualTo(201);
        }
        assertThat(server.register("https://x.example/").at("/refusal/code")).isEqualTo("too-many-webhooks");
    }
}
