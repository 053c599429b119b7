package org.ticketing.jooq;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/**
 * Instants in columns without a zone, in UTC. They never pass through {@code java.sql.Timestamp}, which would bend those that
 * the default zone of the JVM skips when its summer begins.
 */
public final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    /** For the generated tables. */
    public InstantBinding() {}

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                local -> local.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** H2 does not know the type of what stands in the source of a merge. */
    @Override
    protected void sqlBind(BindingSQLContext<Instant> context) throws SQLException {
        if (context.family() == SQLDialect.H2) {
            context.render().sql("cast(").sql(context.variable()).sql(" as timestamp(6))");
        } else {
            super.sqlBind(context);
        }
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        @Nullable Instant value = context.value();
        context.statement()
                .setObject(context.index(), value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        @Nullable LocalDateTime local = context.resultSet().getObject(context.index(), LocalDateTime.class);
        context.value(local == null ? null : local.toInstant(ZoneOffset.UTC));
    }
}
