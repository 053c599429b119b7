package org.ticketing.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/** Work on the data of a server that does not run. */
final class Offline {

    private Offline() {}

    /** The status of the work, or of a failure that people were told of. */
    static int run(Path data, Console console, ToIntFunction<HikariDataSource> work) {
        if (!Database.isIn(data)) {
            console.complain(new Text(
                            "There is no data in %s: set DATA to the directory of a server",
                            "Não há dados em %s: indique em DATA o diretório de um servidor")
                    .with(data));
            return CommandLine.FAILED;
        }
        try (HikariDataSource database = Database.open(data)) {
            return work.applyAsInt(database);
        } catch (PoolInitializationException e) {
            if (!Database.isInUse(e)) {
                throw e;
            }
            console.complain(Database.inUse(data));
        } catch (StorageFailed e) {
            console.complain(e.text());
        }
        return CommandLine.FAILED;
    }
}
