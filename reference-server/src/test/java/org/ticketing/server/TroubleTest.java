package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.server.body.Names;
import org.ticketing.server.http.People;
import org.ticketing.storage.Change;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What a person reads when the server itself is in trouble: others in the way, a store that is gone, anything else. */
class TroubleTest {

    private static final String TICKETS = "/api/v1/desks/uno/tickets";
    private static final String OPEN = """
        {'kind': 'error', 'title': 'Desconto some', 'description': 'O desconto volta para zero.',
         'fields': {'screen-code': 'PED0040', 'record': 'Pedido 48213'}}\
        """;

    @Test
    void othersWhoKeepChangingTheTicket() {
        try (TestServer busy = TestServer.startOver(TroubleTest::overtaking)) {
            String ticket = busy.client("uno-carla")
                    .post(TICKETS, OPEN)
                    .header("Location")
                    .orElseThrow();
            Answer answer = busy.client("uno-diego").post(ticket + "/reply", "{'text': 'Estamos vendo.'}");
            isProblem(answer, 409, "concurrent-change", "Others are changing ticket", "try again");
            assertThat(answer.header("Retry-After")).hasValue("1");
        }
    }

    /** A store in which another server always writes to a ticket just before this one does. */
    private static Storage overtaking(Storage storage) {
        Ticketing other = Ticketing.builder()
                .storage(storage)
                .desk(Desks.policies().get(1))
                .build();
        return intercepted((proxy, method, arguments) -> {
            if (method.getName().equals("append") && ((Change) arguments[0]).fromVersion() > 0) {
                other.desk("uno")
                        .as(Actor.staff("helena", "attendant"))
                        .note(((Change) arguments[0]).ticket().id(), "antes");
            }
            try {
                return method.invoke(storage, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Storage intercepted(InvocationHandler handler) {
        return (Storage)
                Proxy.newProxyInstance(Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, handler);
    }

    @Test
    void aStoreThatIsNotAtWork() {
        try (TestServer broken = TestServer.start()) {
            broken.dataSource().close();
            Answer answer = broken.client("uno-carla").get(TICKETS);
            isProblem(answer, 503, "storage-failed", "try again in a few seconds");
            assertThat(answer.header("Retry-After")).hasValue("5");
            assertThat(answer.text()).doesNotContain("Hikari", "SQL", "org.ticketing");
            assertThat(broken.client().get("/health").status()).isEqualTo(503);
        }
    }

    @Test
    void whateverElseFailsLeaksNothing() {
        try (TestServer broken = TestServer.startWith(TroubleTest::failing)) {
            Answer answer = broken.client("secret").inPortuguese().get(TICKETS);
            isProblem(answer, 500, "internal-error", "Informe o incidente");
            assertThat(answer.at("/detail"))
                    .contains(UUID.fromString(answer.at("/incident")).toString());
            assertThat(answer.text()).doesNotContain("secret", "IllegalState", "org.ticketing");
        }
    }

    private static People failing(People people) {
        return new People() {
            @Override
            public Optional<Actor> actor(DeskId desk, String token) {
                throw new IllegalStateException("the directory of users is gone: " + Map.of("token", token));
            }

            @Override
            public Optional<Actor> person(DeskId desk, PersonId id) {
                return people.person(desk, id);
            }

            @Override
            public Names names(DeskId desk) {
                return people.names(desk);
            }
        };
    }
}
