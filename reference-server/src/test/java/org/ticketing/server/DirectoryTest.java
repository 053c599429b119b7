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
