package org.ticketing.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what is said over a connection. Where the library joins the transaction of a host, each of its own transactions
 * is a savepoint, and is written down as the transaction that it is when nobody is joined.
 */
final class Recorder {

    private final List<Said> said = new ArrayList<>();
    private final Connection connection;

    Recorder(Connection target) {
        this.connection = proxy(Connection.class, target, this::onConnection);
    }

    Connection connection() {
        return connection;
    }

    /** What was said since the last time. */
    List<Said> take() {
        List<Said> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @FunctionalInterface
    private interface Heard<T> {
        Object answer(T target, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Heard<T> heard) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return heard.answer(target, method, arguments == null ? new Object[0] : arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    private Object onConnection(Connection target, Method method, Object[] arguments) throws Throwable {
        Object result = method.invoke(target, arguments);
        switch (method.getName()) {
            case "setSavepoint" -> said.add(new Said.Begin());
            case "releaseSavepoint" -> said.add(new Said.End());
            default -> {
                if (result instanceof PreparedStatement statement) {
                    return proxy(PreparedStatement.class, statement, new Writing((String) arguments[0]));
                }
            }
        }
        return result;
    }

    /** Writes down one statement, each time that it is executed. */
    private final class Writing implements Heard<PreparedStatement> {

        private final String sql;
        private final List<List<Said.Bind>> rows = new ArrayList<>();
        private List<Said.Bind> row = new ArrayList<>();

        Writing(String sql) {
            this.sql = sql;
        }

        @Override
        public Object answer(PreparedStatement target, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("addBatch")) {
                rows.add(List.copyOf(row));
                row = new ArrayList<>();
            } else if (name.equals("executeBatch")) {
                said.add(new Said.Statement(sql, rows, true));
                rows.clear();
            } else if (name.startsWith("execute")) {
                said.add(new Said.Statement(sql, List.of(List.copyOf(row)), false));
            } else if (name.startsWith("set") && method.getParameterCount() >= 2) {
                row.add(bind(name, arguments));
            }
            return method.invoke(target, arguments);
        }
    }

    /** As a call of its own, not by reflection: the floor is what plain JDBC costs. */
    private static Said.Bind bind(String name, Object[] arguments) {
        int place = (int) arguments[0];
        Object value = arguments[1];
        return switch (name) {
            case "setString" -> statement -> statement.setString(place, (String) value);
            case "setInt" -> statement -> statement.setInt(place, (int) value);
            case "setLong" -> statement -> statement.setLong(place, (long) value);
            case "setBoolean" -> statement -> statement.setBoolean(place, (boolean) value);
            case "setBigDecimal" -> statement -> statement.setBigDecimal(place, (BigDecimal) value);
            case "setTimestamp" -> statement -> statement.setTimestamp(place, (Timestamp) value);
            case "setNull" -> statement -> statement.setNull(place, (int) value);
            case "setObject" ->
                arguments.length == 2
                        ? statement -> statement.setObject(place, value)
                        : statement -> statement.setObject(place, value, (int) arguments[2]);
            default -> throw new IllegalStateException("the floor can't repeat " + name);
        };
    }
}
