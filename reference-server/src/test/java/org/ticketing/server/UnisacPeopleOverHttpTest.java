package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.ServedDesk.rules;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may speak to UniSAC for an institution, and who decides on it: over HTTP, as administrator and vendor do it. */
@DisplayName("Unimestre UniSAC over HTTP: people")
class UnisacPeopleOverHttpTest {

    private static final String DESK = "/api/v1/desks/unisac";
    private static final String SCHOOL = DESK + "/organisations/faculdade-rio-claro-sul/";
    private static final String TICKET = "{'kind': 'suggestion', 'title': 't', 'description': 'd'}";

    private final TestServer server = TestServer.start();
    private final Client sergio = server.client("unisac-sergio");
    private final Client renato = server.client("unisac-renato");
    private final Client helena = server.client("unisac-helena");

    @AfterEach
    void close() {
        server.close();
    }

    private static Answer done(Client client, String command, String body) {
        Answer answer = client.post(SCHOOL + command, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void refused(Answer answer, String code, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.at("/refusal/code")).isEqualTo(code);
        assertThat(rules(answer.json().path("refusal"))).contains(rule);
    }

    private void registered(String person) {
        done(
                sergio,
                "register-person",
                ("{'person': '%s', 'name': 'Somebody', 'email': '%s@rioclarosul.example', 'flags':"
                                + " ['updater-download'], 'seat': true}")
                        .formatted(person, person));
    }

    private static String because(String person) {
        return "{'person': '%s', 'reason': 'Conferido'}".formatted(person);
    }

    private static String replacement(String asker, String mailbox) {
        return ("{'outgoing': 'sergio', 'asker': '%s', 'mailbox': '%s', 'person': 'eva', 'name': 'Eva Lins',"
                        + " 'email': 'eva@rioclarosul.example', 'cpf': '529.982.247-25'}")
                .formatted(asker, mailbox);
    }

    @Test
    @DisplayName("U7 U9 U28 U52: over HTTP, whoever has no seat reaches no support, whatever else they are")
    void onlyWithASeat() {
        assertThat(sergio.post(DESK + "/tickets", TICKET).status()).isEqualTo(201);

        done(sergio, "release-seat", "{'person': 'sergio'}");

        refused(sergio.post(DESK + "/tickets", TICKET), "not-granted", "U52");
        assertThat(sergio.get(SCHOOL.substring(0, SCHOOL.length() - 1)).at("/members/0/administrator"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("U11 U56: over HTTP, the contract provides two key users, unless another number was bought")
    void twoKeyUsers() {
        registered("lia");
        registered("gil");
        assertThat(done(renato, "grant-seat", because("lia")).at("/seatsInUse")).isEqualTo("2");
        refused(renato.post(SCHOOL + "grant-seat", because("gil")), "no-seat-left", "U56");

        done(renato, "change-contract", "{'plan': 'maintenance', 'seats': 3, 'reason': 'Mais um contratado'}");

        assertThat(done(renato, "grant-seat", because("gil")).at("/seatsInUse")).isEqualTo("3");
    }

    @Test
    @DisplayName("U13 U57: over HTTP, a new institution comes with its first administrators")
    void firstAdministrators() {
        String register = DESK + "/organisations/escola-nova/register";
        String school = "{'plan': 'maintenance', 'mailDomain': 'nova.example'%s}";

        assertThat(renato.post(register, school.formatted("")).each("/violations", "/path"))
                .containsExactly("administrators");
        Answer there = renato.post(
                register,
                school.formatted(", 'administrators': [{'id': 'dora', 'name': 'Dora', 'email': 'dora@nova.example'}]"));

        assertThat(there.each("/members", "/administrator")).containsExactly("true");
    }

    @Test
    @DisplayName(
            "U14 U16 U17 U27 U73: over HTTP, the administrator registers people, with flags and the wish for a seat")
    void registersPeople() {
        registered("lia");

        Answer school = renato.get(SCHOOL.substring(0, SCHOOL.length() - 1));
        assertThat(school.at("/members/1/flags/0")).isEqualTo("updater-download");
        assertThat(school.at("/members/1/seat")).isEqualTo("requested");
        refused(
                renato.post(
                        SCHOOL + "register-person",
                        "{'person': 'gil', 'name': 'Gil', 'email': 'gil@rioclarosul.example', 'seat': false}"),
                "not-an-administrator",
                "U73");
    }

    @Test
    @DisplayName("U18: over HTTP, the vendor grants a seat with the contract in view, and says why")
    void theVendorDecides() {
        registered("lia");
        assertThat(sergio.post(SCHOOL + "grant-seat", because("lia")).at("/refusal/code"))
                .isEqualTo("not-a-keeper");

        done(renato, "grant-seat", because("lia"));

        assertThat(renato.get(SCHOOL + "history")
                        .json()
                        .path("items")
                        .valueStream()
                        .toList())
                .last()
                .satisfies(granted -> assertThat(granted.toString())
                        .contains("seat-granted", "Conferido", "\"seatsInUse\":2", "\"seats\":2"));
    }

    @Test
    @DisplayName("U19: over HTTP, whoever was not seen for long is shown, and can be deactivated")
    void reviewed() {
        registered("lia");
        done(renato, "grant-seat", because("lia"));
        server.at("2027-03-20T10:00");
        assertThat(sergio.get(SCHOOL + "review").each("/members", "/id")).contains("lia");

        done(sergio, "deactivate", "{'person': 'lia'}");

        assertThat(sergio.get(SCHOOL + "review").each("/members", "/id")).doesNotContain("lia");
    }

    @Test
    @DisplayName("U20 U23 U24 U58: over HTTP, another administrator is taken down by one of the staff, and decided by"
            + " another")
    void replaced() {
        done(renato, "record-replacement", replacement("general-direction", "direcao@rioclarosul.example"));
        refused(renato.post(SCHOOL + "approve-replacement", "{'reason': 'Confere'}"), "same-person", "U58");

        Answer school = done(helena, "approve-replacement", "{'reason': 'Confirmado por telefone'}");

        assertThat(school.each("/members", "/id")).containsExactly("sergio", "eva");
        assertThat(school.each("/members", "/administrator")).containsExactly("false", "true");
        refused(sergio.post(SCHOOL + "deactivate", "{'person': 'eva'}"), "not-an-administrator", "U51");
    }

    @Test
    @DisplayName(
            "U21 U22: over HTTP, direction or the legal representative asks for it, from the institution's mailbox")
    void whoAsks() {
        assertThat(renato.post(SCHOOL + "record-replacement", replacement("teacher", "direcao@rioclarosul.example"))
                        .each("/violations", "/path"))
                .containsExactly("asker");
        refused(
                renato.post(SCHOOL + "record-replacement", replacement("legal-representative", "direcao@mail.example")),
                "mailbox-not-institutional",
                "U22");
    }

    @Test
    @DisplayName("U51: over HTTP, every institution keeps an administrator")
    void oneRemains() {
        refused(sergio.post(SCHOOL + "deactivate", "{'person': 'sergio'}"), "last-administrator", "U51");
    }

    @Test
    @DisplayName("U54: over HTTP, people without a seat are registered, as many as there are")
    void withoutASeat() {
        for (int i = 0; i < 10; i++) {
            done(
                    sergio,
                    "register-person",
                    "{'person': 'person-%d', 'name': 'Somebody', 'email': 'p@rioclarosul.example', 'seat': false}"
                            .formatted(i));
        }
        Answer school = sergio.get(SCHOOL.substring(0, SCHOOL.length() - 1));
        assertThat(school.each("/members", "/id")).hasSize(11);
        assertThat(school.at("/seatsInUse")).isEqualTo("1");
    }

    @Test
    @DisplayName("U29: over HTTP, whoever has a seat may do all: ask, approve quotes, ask for changes of high impact")
    void withASeatOneMayDoAll() {
        String access = renato.get(DESK).text();
        assertThat(access).contains("high-impact-change");
        String ticket =
                sergio.post(DESK + "/tickets", TICKET).header("Location").orElseThrow();
        assertThat(sergio.get(ticket + "/why?action=approve-quote").text()).contains("U10");
    }

    @Test
    @DisplayName("U60 U61: over HTTP, an attendant opens no ticket for a caller, who could be anybody")
    void noTicketByPhone() {
        Answer open = renato.post(
                DESK + "/contacts",
                "{'channel': 'phone', 'caller': 'sergio', 'recognition': 'known-number', 'wish': 'open',"
                        + " 'kind': 'suggestion', 'words': 'Abra um chamado.'}");
        assertThat(open.json().path("permitted").asBoolean()).isFalse();
        assertThat(rules(open.json().path("refusal"))).contains("U60");
        String ticket = sergio.post(DESK + "/tickets", TICKET).at("/id");
        Answer unproven = renato.post(
                DESK + "/contacts",
                "{'channel': 'phone', 'recognition': 'not-recognised', 'wish': 'reply', 'ticket': '" + ticket
                        + "', 'words': 'Cancele.'}");
        assertThat(unproven.at("/refusal/code")).isEqualTo("not-recognised");
        assertThat(sergio.get(DESK + "/tickets/" + ticket).each("/entries", "/text"))
                .isEmpty();
    }

    @Test
    @DisplayName("U74: over HTTP, the commercial team goes on by WhatsApp, and support does not")
    void whatsapp() {
        String ticket = sergio.post(
                        DESK + "/tickets",
                        "{'kind': 'service-requisition', 'title': 't', 'description': 'd', 'fields': {'purpose': 'p'}}")
                .at("/id");
        String call = "{'channel': 'whatsapp', 'caller': 'sergio', 'recognition': 'known-number', 'wish': 'reply',"
                + " 'ticket': '" + ticket + "', 'words': 'Quanto custa?'}";
        assertThat(renato.post(DESK + "/contacts", call)
                        .json()
                        .path("permitted")
                        .asBoolean())
                .isFalse();

        server.client("unisac-paula").post(DESK + "/tickets/" + ticket + "/classify", "{'area': 'commercial'}");

        assertThat(renato.post(DESK + "/contacts", call)
                        .json()
                        .path("permitted")
                        .asBoolean())
                .isTrue();
    }
}
