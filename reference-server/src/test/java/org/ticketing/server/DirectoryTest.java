package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.server.http.OrganisationRoute;

/** The directory of a desk over HTTP. */
class DirectoryTest {

    private static final String SCHOOL = "/api/v1/desks/unisac/organisations/faculdade-rio-claro-sul";
    private static final String LIA = "{\"person\": \"lia\", \"name\": \"Lia Duarte\", \"email\":"
            + " \"lia@rioclarosul.example\", \"flags\": [\"updater-download\"], \"seat\": true}";

    private final TestServer server = TestServer.start();
    private final Client administrator = server.client("unisac-sergio");
    private final Client staff = server.client("unisac-renato");

    @AfterEach
    void close() {
        server.close();
    }

    private static Answer post(Client client, String command, String body) {
        return client.post(SCHOOL + "/" + command, body);
    }

    @Test
    void aSeatIsAskedForAndGranted() {
        Answer registered = post(administrator, "register-person", LIA);
        assertThat(registered.status()).isEqualTo(200);
        assertThat(registered.at("/members/1/seat")).isEqualTo("requested");
        assertThat(registered.at("/members/1/flags/0")).isEqualTo("updater-download");

        Answer granted = post(staff, "grant-seat", "{\"person\": \"lia\", \"reason\": \"Checked\"}");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.at("/seatsInUse")).isEqualTo("2");
        assertThat(staff.get(SCHOOL).at("/members/1/seat")).isEqualTo("granted");
        assertThat(staff.get(SCHOOL + "/review").each("/members", "/id")).isEmpty();
    }

    @Test
    void aContractStandsAtAPlanThatThereIs() {
        isProblem(
                post(staff, "change-contract", "{'plan': 'maintenence', 'seats': 2, 'reason': 'Misspelt'}"),
                422,
                "invalid-command",
                "plan: 'maintenence' is not known here: use one of [maintenance]");
    }

    @Test
    void thePolicyAndTheContractRefuseWithTheirRule() {
        post(administrator, "register-person", LIA);
        post(staff, "change-contract", "{\"plan\": \"maintenance\", \"seats\": 1, \"reason\": \"Less\"}");

        Answer refused = post(staff, "grant-seat", "{\"person\": \"lia\", \"reason\": \"Checked\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/refusal/code")).isEqualTo("no-seat-left");
        assertThat(refused.text()).contains("U56");
        assertThat(post(administrator, "grant-seat", "{\"person\": \"lia\", \"reason\": \"Myself\"}")
                        .at("/refusal/code"))
                .isEqualTo("not-a-keeper");
    }

    @Test
    void othersFindNothing() {
        for (Client client : List.of(server.client("unisac-beatriz"), server.client("unisac-paula"))) {
            assertThat(client.get(SCHOOL).status()).isEqualTo(404);
            assertThat(client.get(SCHOOL + "/review").status()).isEqualTo(404);
        }
        assertThat(post(server.client("unisac-beatriz"), "request-seat", "{\"person\": \"sergio\"}")
                        .status())
                .isEqualTo(404);
        assertThat(server.client("uno-carla")
                        .get("/api/v1/desks/uno/organisations/any")
                        .at("/refusal/code"))
                .isEqualTo("no-directory");
    }

    @Test
    void staffGoThroughTheCustomersPageByPage() {
        String organisations = "/api/v1/desks/unisac/organisations";
        post(administrator, "register-person", LIA);
        Answer first = staff.get(organisations + "?limit=1");
        assertThat(first.each("/items", "/id")).containsExactly("colegio-horizonte");
        assertThat(first.header("Link").orElseThrow()).contains("rel=\"next\"");

        Answer last = staff.get(organisations + "?limit=1&cursor=" + first.at("/next"));

        assertThat(last.each("/items", "/id")).containsExactly("faculdade-rio-claro-sul");
        assertThat(last.at("/items/0/seatsRequested")).isEqualTo("1");
        assertThat(last.json().has("next")).isFalse();
        assertThat(last.header("Link")).isEmpty();
        isProblem(
                staff.get(organisations + "?limit=0&cursor=colegio-horizonte"),
                400,
                "invalid-request",
                "cursor: is none that a page gave: use the next of a page as it is\nlimit: has to be 1 to 200, not 0");
        assertThat(administrator.get(organisations).at("/refusal/code")).isEqualTo("not-a-keeper");
    }

    @Test
    void whatHappenedIsToldWithItsEvidenceToStaffAlone() {
        post(administrator, "register-person", LIA);
        post(staff, "grant-seat", "{'person': 'lia', 'reason': 'Checked'}");

        Answer first = staff.get(SCHOOL + "/history?limit=1");
        assertThat(first.each("/items", "/type")).containsExactly("organisation-registered");
        assertThat(first.at("/items/0/administrators/0/email")).isEqualTo("sergio@rioclarosul.example");
        Answer rest = staff.get(SCHOOL + "/history?cursor=" + first.at("/next"));
        assertThat(rest.each("/items", "/type"))
                .endsWith("person-registered", "seat-requested", "seat-granted")
                .doesNotContain("organisation-registered");
        assertThat(rest.json().path("items").valueStream().toList())
                .last()
                .satisfies(granted -> assertThat(granted.toString())
                        .contains("Checked", "\"person\":{\"id\":\"lia\"}", "\"seatsInUse\":2"));
        assertThat(rest.json().has("next")).isFalse();

        isProblem(staff.get(SCHOOL + "/history?cursor=-1"), 400, "invalid-request", "cursor: is none that a page gave");
        assertThat(administrator.get(SCHOOL + "/history").status()).isEqualTo(404);
    }

    @Test
    void whoAsksIsSeenAgainAfterAnHour() {
        server.at("2026-11-25T10:00");
        administrator.get(SCHOOL);
        server.at("2026-11-25T10:59");
        assertThat(administrator.get(SCHOOL).at("/members/0/lastSeen")).isEqualTo("2026-11-25T13:00:00Z");
        server.at("2026-11-25T11:00");
        assertThat(administrator.get(SCHOOL).at("/members/0/lastSeen")).isEqualTo("2026-11-25T14:00:00Z");
    }

    @Test
    void aNewCustomerIsRegisteredAndEveryMistakeIsToldAtOnce() {
        String address = "/api/v1/desks/unisac/organisations/escola-nova/register";
        Answer wrong = staff.post(
                address,
                "{\"plan\": 1, \"seats\": \"two\", \"administrators\": [{\"id\": \"dora\", \"age\": 40}, 7,"
                        + " null], \"color\": \"blue\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.each("/violations", "/path"))
                .containsExactlyInAnyOrder(
                        "plan", "seats", "administrators.0.age", "administrators.1", "administrators.2", "color");
        Answer incomplete = staff.post(
                address,
                "{\"plan\": \"maintenance\", \"mailDomain\": \"nova.example\", \"administrators\":"
                        + " [{\"id\": \"dora\", \"name\": \"Dora\"}]}");
        assertThat(incomplete.each("/violations", "/path")).containsExactly("administrators.0.email");

        Answer right = staff.post(
                address,
                "{\"plan\": \"maintenance\", \"mailDomain\": \"nova.example\", \"administrators\":"
                        + " [{\"id\": \"dora\", \"name\": \"Dora\", \"email\": \"dora@nova.example\"}]}");

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.at("/seats")).isEqualTo("2");
        assertThat(right.etag()).isEqualTo("\"1\"");
    }

    @Test
    void theEvidenceOfAReplacementIsForStaff() {
        Answer recorded = post(
                staff,
                "record-replacement",
                "{\"outgoing\": \"sergio\", \"asker\": \"general-direction\", \"mailbox\":"
                        + " \"direcao@rioclarosul.example\", \"person\": \"eva\", \"name\": \"Eva Lins\", \"email\":"
                        + " \"eva@rioclarosul.example\", \"cpf\": \"529.982.247-25\"}");
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.at("/replacement/cpf")).isEqualTo("52998224725");
        assertThat(administrator.get(SCHOOL).text()).doesNotContain("52998224725", "replacement");
        assertThat(post(staff, "approve-replacement", "{\"reason\": \"Looks right\"}")
                        .at("/refusal/code"))
                .isEqualTo("same-person");
    }

    @Test
    void aVersionCanBeExpectedAndACommandRepeated() {
        Client once = administrator.with("Idempotency-Key", "a-key");
        Answer first = post(once, "register-person", LIA);
        Answer again = post(once, "register-person", LIA);
        assertThat(again.text()).isEqualTo(first.text());

        Answer stale =
                post(staff.with("If-Match", "\"1\""), "grant-seat", "{\"person\": \"lia\", \"reason\": \"Checked\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("The organisation is at version");
    }

    static Stream<OrganisationRoute> routes() {
        return OrganisationRoute.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyCommandHasARouteThatIsInTheContract(OrganisationRoute route) {
        Contract contract = new Contract();
        String schema = "/components/schemas/" + route.type().getSimpleName();
        assertThat(contract.at("/paths/~1api~1v1~1desks~1{desk}~1organisations~1{organisation}~1" + route.key()
                                + "/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#" + schema);
        assertThat(contract.at(schema + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(route.type().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        assertThat(post(administrator, route.key(), "{}").status()).isIn(403, 422);
    }

    @Test
    void noCommandIsWithoutARoute() {
        assertThat(OrganisationCommand.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        routes().map(OrganisationRoute::type).toList());
    }
}
