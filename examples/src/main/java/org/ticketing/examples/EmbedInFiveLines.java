package org.ticketing.examples;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.DerivationText;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.Language;

/** The smallest useful embedding: a database and a policy in, a ticket with its promised time out. */
public final class EmbedInFiveLines {

    private EmbedInFiveLines() {}

    /**
     * Opens a ticket at the SensusX desk and prints what is promised for it, and why.
     *
     * @param args the policy file of that desk
     */
    public static void main(String[] args) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:embedded;DB_CLOSE_DELAY=-1");
        Migrations.migrate(h2);
        embed(h2, PolicyFiles.read(Path.of(args[0])));
    }

    private static void embed(DataSource database, SupportPolicy policy) {
        Storage storage = JooqStorage.using(database);
        Ticketing ticketing = Ticketing.builder().storage(storage).desk(policy).build();
        Session ana = ticketing.desk("sensusx").as(Actor.customer("ana", "padaria-sol", "subscriber"));
        Receipt receipt = ana.open(new Command.Open("question", "Onde vejo os pedidos?", "Não encontro a tela."));
        ana.promises(receipt.ticket()).forEach(EmbedInFiveLines::print);
    }

    private static void print(PromisedTime promised) {
        DerivationText.lines(promised.derivation(), Language.PORTUGUESE).forEach(System.out::println);
    }
}
