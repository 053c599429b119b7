package org.ticketing.jooq;

import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/** What goes wrong in the database, told so that people know what to do. */
record Failures(Vendor vendor) {

    <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw told(e);
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

    private StorageFailed told(DataAccessException e) {
        Text text = vendor.isMissingTable(e)
                ? new Text(
                        "The tables of the support desk are missing or outdated: run the migrations"
                                + " (Migrations.migrate) and try again",
                        "As tabelas do atendimento não existem ou estão desatualizadas: execute as migrações"
                                + " (Migrations.migrate) e tente de novo")
                : new Text(
                                "The database could not do its work (SQL state %s): see that it runs, can be reached"
                                        + " and has room left, then try again; the cause has the details",
                                "O banco de dados não conseguiu fazer o trabalho (estado SQL %s): veja se está no ar,"
                                        + " se responde e se tem espaço e tente de novo; os detalhes estão na causa")
                        .with(e.sqlState());
        return new StorageFailed(text, e);
    }
}
