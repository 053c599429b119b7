package org.ticketing.jooq;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/**
 * What goes wrong in the database, told so that people know what to do; what goes wrong only because others were at work is
 * tried again first.
 *
 * @param tries how often work is begun that the database undoes because of others; once within a transaction of the host
 */
record Failures(Vendor vendor, int tries) {

    /** Work that is tried again has been undone by the database before, all of it. */
    <T> T guard(Supplier<T> work) {
        try {
            return persistently(work);
        } catch (HostConnections.None e) {
            throw new StorageFailed(noConnection(e.why()), e);
        } catch (DataAccessException e) {
            throw new StorageFailed(told(e), e);
        } catch (UnreadableRow e) {
            throw new StorageFailed(
                    new Text(
                                    "A row of the database can't be read (%s): was it changed by hand, or written by a"
                                            + " newer version of the library? Update the library, or restore the row",
                                    "Não foi possível ler um registro do banco (%s): ele foi alterado à mão ou gravado"
                                        + " por uma versão mais nova da biblioteca? Atualize a biblioteca ou restaure"
                                        + " o registro")
                            .with(String.valueOf(e.getMessage())),
                    e);
        }
    }

    <T> T persistently(Supplier<T> work) {
        for (int begun = 1; begun < tries; begun++) {
            try {
                return work.get();
            } catch (DataAccessException e) {
                if (!vendor.isCollision(e)) {
                    throw e;
                }
                letTheOtherGoFirst(begun);
            }
        }
        return work.get();
    }

    /**
     * The other still waits for what was let go this moment; H2 gives it to whoever comes first, so coming back at once
     * would be the same collision again. At most 1 ms, then 2, 4, 8, each by chance, for two that are undone together.
     */
    private static void letTheOtherGoFirst(int begun) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << (begun - 1)));
    }

    private Text told(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        if (cause != null && Vendor.isDamaged(cause)) {
            return damaged(cause);
        }
        if (vendor.isMissingTable(e)) {
            return new Text(
                            "The tables of the support desk are missing or outdated (%s): run the migrations"
                                    + " (Migrations.migrate) and try again; if they have run, one was dropped: restore"
                                    + " it from a backup",
                            "As tabelas do atendimento não existem ou estão desatualizadas (%s): execute as migrações"
                                    + " (Migrations.migrate) e tente de novo; se já foram executadas, uma tabela foi"
                                    + " removida: restaure-a de um backup")
                    .with(line(cause));
        }
        if (Vendor.isLost(e)) {
            return new Text(
                            "The connection to the database was lost (SQL state %s): see that it runs and can be"
                                    + " reached, then try again. What was being committed at that moment may have been"
                                    + " done: under the same idempotency key it is not done twice",
                            "A conexão com o banco de dados caiu (estado SQL %s): veja se ele está no ar e se responde,"
                                    + " e tente de novo. O que estava sendo gravado naquele momento pode ter sido"
                                    + " feito: com a mesma chave de idempotência não é feito duas vezes")
                    .with(e.sqlState());
        }
        if (vendor.isRace(e)) {
            return othersWereFirst("SQL " + e.sqlState());
        }
        return new Text(
                        "The database could not do its work (SQL state %s): see that it runs, can be reached"
                                + " and has room left, then try again; the cause has the details",
                        "O banco de dados não conseguiu fazer o trabalho (estado SQL %s): veja se está no ar,"
                                + " se responde e se tem espaço e tente de novo; os detalhes estão na causa")
                .with(e.sqlState());
    }

    static Text othersWereFirst(String what) {
        return new Text(
                        "Others kept getting in the way (%s), and nothing was done: try again; in a transaction of your"
                                + " own, roll it back and begin it anew",
                        "Outras transações atrapalharam (%s), e nada foi feito: tente de novo; numa transação sua,"
                                + " desfaça-a e comece outra vez")
                .with(what);
    }

    /**
     * Why no connection came. A pool that waited in vain tells one of those who wait why it could not connect, if that was
     * it, and the others nothing.
     */
    static Text noConnection(SQLException cause) {
        if (Vendor.isDamaged(cause)) {
            return damaged(cause);
        }
        boolean waited = cause instanceof SQLTransientConnectionException || cause instanceof SQLTimeoutException;
        if (waited && cause.getSQLState() == null) {
            return new Text(
                            "No connection came free in time (%s): the pool is full, since all of its connections are"
                                    + " at work or are not given back, or the database does not let it fill. Nothing"
                                    + " was done: try again; if it happens often, make the pool larger, let fewer work"
                                    + " at once, and see that the database runs",
                            "Nenhuma conexão ficou livre a tempo (%s): o pool está cheio, com todas as conexões em uso"
                                    + " ou sem serem devolvidas, ou o banco de dados não deixa que ele se encha. Nada"
                                    + " foi feito: tente de novo; se acontecer com frequência, aumente o pool, deixe"
                                    + " menos trabalho ao mesmo tempo e veja se o banco está no ar")
                    .with(line(cause));
        }
        return new Text(
                        "The database can't be reached (%s): see that it runs, can be reached and that its pool is"
                                + " open, then try again; nothing was done",
                        "Não foi possível conectar ao banco de dados (%s): veja se está no ar, se responde e se o pool"
                                + " está aberto, e tente de novo; nada foi feito")
                .with(line(cause));
    }

    private static Text damaged(SQLException cause) {
        return damaged(line(cause));
    }

    static Text damaged(String what) {
        return new Text(
                        "The file of the database is damaged (%s): end the program, keep a copy of the file as it is,"
                                + " and restore it from a backup, or try what the recovery tool of the database can"
                                + " save; nothing was changed",
                        "O arquivo do banco de dados está danificado (%s): encerre o programa, guarde uma cópia do"
                                + " arquivo como está e restaure-o de um backup, ou veja o que a ferramenta de"
                                + " recuperação do banco consegue salvar; nada foi alterado")
                .with(what);
    }

    /** The first line of what the database says, which names the thing; more would be statements. */
    private static String line(@Nullable Throwable cause) {
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
