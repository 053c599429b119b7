package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How a server reaches its database until it is killed: after so many round trips its connection is gone, and whatever was not
 * committed is for the database to undo.
 */
final class MortalServer {

    private static final Set<String> ROUND_TRIPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    private final AtomicInteger left;

    private MortalServer(int roundTrips) {
        this.left = new AtomicInteger(roundTrips);
    }

    /** Storage of a server that does so many round trips; the last one arrives, but not its answer. */
    static JooqStorage storage(HikariDataSource database, int roundTrips) {
        // Not from the pool, which would give the broken connection to others.
        DataSource connections = new DriverDataSource(database.getJdbcUrl(), null, new Properties(), null, null);
        return JooqStorage.using(new MortalServer(roundTrips).mortal(DataSource.class, connections, null));
    }

    private <T> T mortal(Class<T> type, T target, @Nullable Connection over) {
        return type.cast(Proxy.newProxyInstance(
                MortalServer.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Connection connection = target instanceof Connection it ? it : over;
                        Object made = method.invoke(target, arguments);
                        if (connection != null
                                && ROUND_TRIPS.contains(method.getName())
                                && left.decrementAndGet() <= 0) {
                            kill(connection);
                        }
                        return mortalToo(method.getReturnType(), made, connection);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private <T> @Nullable Object mortalToo(Class<T> type, @Nullable Object made, @Nullable Connection over) {
        boolean goesOn = Connection.class.isAssignableFrom(type) || Statement.class.isAssignableFrom(type);
        return goesOn ? mortal(type, type.cast(made), over) : made;
    }

    /** Without a word of farewell, where the database is in another process. */
    private void kill(Connection connection) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            connection.close();
        } else {
            connection.abort(Runnable::run);
        }
        throw new SQLException("killed");
    }
}
