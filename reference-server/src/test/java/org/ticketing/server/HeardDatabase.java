package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database that is listened to: which statements are prepared, and which transactions end how. */
final class HeardDatabase implements AutoCloseable {

    private static final String POST_OFFICE = "post-office";

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final HikariDataSource pool;

    HeardDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        HikariConfig config = new HikariConfig();
        config.setDataSource(listening(DataSource.class, database));
        this.pool = new HikariDataSource(config);
    }

    private <T> T listening(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                HeardDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (Thread.currentThread().getName().equals(POST_OFFICE)) {
                        // Does its work when the answer is out.
                    } else if (method.getName().equals("prepareStatement")) {
                        heard.add((String) arguments[0]);
                    } else if (List.of("commit", "rollback").contains(method.getName())) {
                        heard.add(method.getName());
                    }
                    try {
                        Object made = method.invoke(target, arguments);
                        return made instanceof Connection connection ? listening(Connection.class, connection) : made;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    HikariDataSource pool() {
        return pool;
    }

    /** What was heard since this was asked for last. */
    List<String> take() {
        synchronized (heard) {
            List<String> taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
