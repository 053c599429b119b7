package org.ticketing.server;

import java.nio.file.Path;
import java.util.List;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.jooq.Rebuilt;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Text;

/** Folds the log of desks into rows again, and says what it found. */
record Rebuild(JooqStorage storage, Console console) {

    static int run(List<DeskId> desks, Path data, Console console) {
        return Offline.run(data, console, database -> {
            Migrations.migrate(database);
            return new Rebuild(JooqStorage.using(database), console).of(desks);
        });
    }

    private int of(List<DeskId> desks) {
        int status = CommandLine.DONE;
        for (DeskId desk : desks) {
            Rebuilt rebuilt = storage.rebuild(desk);
            say(desk, rebuilt);
            if (!rebuilt.wasSound()) {
                status = CommandLine.DEVIATES;
            }
        }
        return status;
    }

    private void say(DeskId desk, Rebuilt rebuilt) {
        console.say(new Text(
                        "%s: the log tells of %s tickets, and %s of them had rows that told something else",
                        "%s: o registro conta %s chamados, e %s deles tinham linhas que contavam outra coisa")
                .with(desk, rebuilt.tickets(), rebuilt.corrected().size()));
        rebuilt.corrected().forEach(ticket -> console.say(new Text("  %s: corrected", "  %s: corrigido").with(ticket)));
        rebuilt.organisations()
                .forEach(id ->
                        console.say(new Text("  organisation %s: corrected", "  organização %s: corrigida").with(id)));
        rebuilt.knowledge()
                .forEach(id -> console.say(
                        new Text("  article or consultation %s: corrected", "  artigo ou consulta %s: corrigido")
                                .with(id)));
        rebuilt.chats()
                .forEach(id -> console.say(new Text("  chat %s: corrected", "  conversa %s: corrigida").with(id)));
        rebuilt.withoutLog()
                .forEach(ticket -> console.say(new Text(
                                "  %s: the log knows nothing of it; left as it is, since its row is all that there is"
                                        + " of it: restore its events from a backup",
                                "  %s: o registro não o conhece; ficou como está, pois a linha é tudo o que há dele:"
                                        + " restaure os eventos de uma cópia de segurança")
                        .with(ticket)));
    }
}
