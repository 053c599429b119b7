package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Personal data over HTTP. */
class PersonalDataTest {

    private static final String UNISAC = "/api/v1/desks/unisac";
    private static final String SCHOOL = UNISAC + "/organisations/colegio-horizonte";

    private final TestServer server = TestServer.start();
    private final Client officer = server.client("unisac-helena");
    private final Client attendant = server.client("unisac-renato");
    private final Client beatriz = server.client("unisac-beatriz");

    @AfterEach
    void close() {
        server.close();
    }

    private String ticket() {
        return beatriz.post(
                        UNISAC + "/tickets", "{'kind': 'suggestion', 'title': 'Boletos', 'description': 'Por e-mail'}")
                .at("/id");
    }

    @Test
    @DisplayName("U8 U72: whoever looks after personal data sees who of the vendor was shown what")
    void whoReadWhat() {
        String ticket = ticket();
        attendant.get(UNISAC + "/tickets/" + ticket);
        attendant.get(UNISAC + "/tickets/" + ticket + "/history");
        beatriz.get(UNISAC + "/tickets/" + ticket);

        Answer first = officer.get(UNISAC + "/reads?ticket=" + ticket + "&person=renato&limit=1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.each("/items", "/by/name")).containsExactly("Renato Vidal");
        assertThat(first.header("Link")).isPresent();
        Answer second =
                officer.get(UNISAC + "/reads?ticket=" + ticket + "&person=renato&limit=1&cursor=" + first.at("/next"));
        assertThat(second.each("/items", "/shown")).isNotEqualTo(first.each("/items", "/shown"));
        assertThat(officer.get(UNISAC + "/reads?person=beatriz").each("/items", "/shown"))
                .isEmpty();
        assertThat(attendant.get(UNISAC + "/reads").at("/refusal/code")).isEqualTo("not-data-officer");
        assertThat(officer.get(UNISAC + "/reads?limit=0").status()).isEqualTo(400);
        assertThat(officer.get(UNISAC + "/reads?ticket=1").status()).isEqualTo(400);
        assertThat(officer.get(UNISAC + "/reads?cursor=x").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("U31 U32: a copy of what is held on a person is one archive, and on oneself without what is internal")
    void archives() {
        String ticket = ticket();
        attendant.post(UNISAC + "/tickets/" + ticket + "/note", "{'text': 'Só para nós'}");
        String code = beatriz.get(UNISAC + "/tickets/" + ticket).at("/code");

        Map<String, JsonNode> all = Archives.of(officer, UNISAC + "/people/beatriz/export");
        Map<String, JsonNode> own = Archives.of(beatriz, UNISAC + "/people/beatriz/export");

        assertThat(all)
                .containsKeys("about.json", "tickets/" + code + ".json", "directory/1.json", "receipts.json")
                .containsKeys("directory-receipts.json", "refusals.json", "reads.json");
        assertThat(all.get("about.json").at("/person").stringValue()).isEqualTo("beatriz");
        assertThat(all.get("tickets/" + code + ".json").toString()).contains("Só para nós");
        assertThat(all.get("directory/1.json").at("/members/0/name").stringValue())
                .isEqualTo("Beatriz Lemos");
        assertThat(own.get("tickets/" + code + ".json").toString()).doesNotContain("Só para nós");
        assertThat(own.get("directory/1.json").at("/events")).isEmpty();
        assertThat(beatriz.get(UNISAC + "/people/sergio/export").status()).isEqualTo(403);
        assertThat(attendant.get(UNISAC + "/people/beatriz/export").status()).isEqualTo(403);
        assertThat(officer.with("Ticketing-Channel", "whatsapp")
                        .get(UNISAC + "/people/beatriz/export")
                        .text())
                .contains("U31");
        assertThat(Archives.of(officer, SCHOOL + "/export")).containsKey("tickets/" + code + ".json");
    }

    @Test
    void anErasedPersonIsCalledByNobodysName() {
        String ticket = ticket();

        Answer erased = officer.post(UNISAC + "/people/beatriz/erase", "{'reason': 'subject-request'}");

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.json().at("/tickets").intValue()).isPositive();
        Answer read = attendant.get(UNISAC + "/tickets/" + ticket);
        assertThat(read.text()).doesNotContain("beatriz", "Beatriz");
        assertThat(read.at("/requester/id")).startsWith("erased-");
        Answer history = attendant.get(UNISAC + "/tickets/" + ticket + "/history");
        assertThat(history.each("/items", "/type")).contains("erased");
        assertThat(history.each("/items", "/because")).contains("subject-request");
        Answer again = officer.post(UNISAC + "/people/beatriz/erase", "{'reason': 'subject-request'}");
        assertThat(again.json().at("/tickets").intValue()).isZero();
    }

    @Test
    void whoMayNotEraseAndWhyIsTold() {
        assertThat(attendant
                        .post(UNISAC + "/people/beatriz/erase", "{'reason': 'unlawful'}")
                        .at("/refusal/code"))
                .isEqualTo("not-data-officer");
        Answer byTime = officer.post(UNISAC + "/people/beatriz/erase", "{'reason': 'retention-ended'}");
        assertThat(byTime.status()).isEqualTo(422);
        assertThat(byTime.at("/violations/0/path")).isEqualTo("reason");
        assertThat(officer.post(UNISAC + "/people/beatriz/erase", "{}").status())
                .isEqualTo(422);
        assertThat(officer.post(UNISAC + "/people/%20/erase", "{'reason': 'unlawful'}")
                        .status())
                .isEqualTo(404);
    }
}
