package org.ticketing.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * Stands between storage and its database, hears every round trip and holds each statement to {@link NamesTheDesk}. Every
 * store in the tests of this module is built over one.
 */
final class Statements {

    static final String BEGIN = "begin";
    static final String COMMIT = "commit";
    /** Begins what the database refused; its SQL state follows. */
    static final String FAILED = "failed ";

    private final SQLDialect dialect;
    private final DataSource dataSource;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    Statements(DataSource database) {
        this.dialect = Vendor.of(database).dialect();
        this.dataSource = listening(DataSource.class, database, null);
    }

    /** The database, listened to. */
    DataSource dataSource() {
        return dataSource;
    }

    Connection listenedTo(Connection connection) {
        return listening(Connection.class, connection, null);
    }

    /** What was sent since this was asked for last, with the beginnings and ends of transactions. */
    List<String> take() {
        synchronized (heard) {
            List<String> taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }
    }

    private <T> T listening(Class<T> type, T target, @Nullable String prepared) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
                    hear(method.getName(), sql, arguments);
                    try {
                        return listeningToo(method.getReturnType(), method.invoke(target, arguments), sql);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof SQLException failure) {
                            heard.add(FAILED + failure.getSQLState());
                        }
                        throw e.getCause();
                    }
                }));
    }

    private <T> @Nullable Object listeningToo(Class<T> type, @Nullable Object made, @Nullable String sql) {
        boolean goesOn = Connection.class.isAssignableFrom(type) || Statement.class.isAssignableFrom(type);
        return goesOn ? listening(type, type.cast(made), sql) : made;
    }

    private void hear(String method, @Nullable String sql, Object @Nullable [] arguments) {
        switch (method) {
            case "setAutoCommit" -> {
                if (arguments != null && arguments[0].equals(false)) {
                    heard.add(BEGIN);
                }
            }
            case "commit", "rollback", "setSavepoint", "releaseSavepoint" -> heard.add(method);
            case "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate" -> {
                NamesTheDesk.require(String.valueOf(sql), dialect);
                heard.add(String.valueOf(sql));
            }
            default -> {
                // Nothing is sent.
            }
        }
    }
}
