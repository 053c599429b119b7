package org.ticketing.server;

import java.nio.file.Path;
import org.ticketing.server.demo.Demo;

/** What the server says when it has started: what to open, and whose token to use. */
final class Welcome {

    private Welcome() {}

    static void print(int port, Path data, int loaded, Demo demo, Console console) {
        String base = "http://localhost:" + port;
        console.say("Ticketing reference server", "Servidor de referência Ticketing");
        console.out().println();
        console.say(
                "  %s/docs   the contract, and a page to try it on".formatted(base),
                "  %s/docs   o contrato, e uma página para experimentar".formatted(base));
        console.say(
                "  %s/api/v1/desks   the desks".formatted(base), "  %s/api/v1/desks   os atendimentos".formatted(base));
        console.out().println();
        console.say("  Authorization: Bearer <token>, one of", "  Authorization: Bearer <token>, um destes");
        for (Demo.Guest guest : demo.guests()) {
            console.out()
                    .printf(
                            "    %-8s %-16s %s, %s%s%n",
                            guest.desk(),
                            guest.token(),
                            guest.name(),
                            guest.role().in(console.language()),
                            guest.organisation().map(name -> ", " + name).orElse(""));
        }
        console.out().println();
        demo.guests().stream()
                .findFirst()
                .ifPresent(guest -> console.out()
                        .printf(
                                "  curl -H 'Authorization: Bearer %s' %s/api/v1/desks/%s/tickets%n",
                                guest.token(), base, guest.desk()));
        console.out().println();
        console.say(
                "%s; the data is in %s; Ctrl+C ends the server"
                        .formatted(
                                loaded == 0 ? "The tickets were there already" : loaded + " demo tickets were opened",
                                data),
                "%s; os dados estão em %s; Ctrl+C encerra o servidor"
                        .formatted(
                                loaded == 0
                                        ? "Os chamados já estavam lá"
                                        : loaded + " chamados de demonstração foram abertos",
                                data));
    }
}
