package org.ticketing.jooq;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

/**
 * Questions that are asked all day, each rendered once: jOOQ takes as long to render one as some databases take to answer it.
 * What is rendered stays with the configuration, so with its dialect.
 */
record Rendered(DSLContext dsl) {

    /**
     * What is found.
     *
     * @param name of the question, which belongs to no other
     * @param question with any values, which is asked with these
     * @param values in the order of the parameters
     */
    <R extends Record> Result<R> fetch(String name, Supplier<Select<R>> question, Object... values) {
        Sql sql = (Sql) dsl.data().computeIfAbsent(new Key(name, schema()), key -> render(question.get()));
        @SuppressWarnings("unchecked") // What is under the name was rendered from this question.
        Result<R> found = (Result<R>)
                dsl.resultQuery(sql.text(), values).coerce(sql.fields()).fetch();
        return found;
    }

    private Optional<String> schema() {
        return Optional.ofNullable(dsl.settings().getRenderMapping())
                .flatMap(mapping -> mapping.getSchemata().stream().findFirst())
                .map(MappedSchema::getOutput);
    }

    /** Without the types of its parameters: the values bring theirs. */
    private Sql render(Select<?> question) {
        Settings bare = SettingsTools.clone(dsl.settings()).withParamCastMode(ParamCastMode.NEVER);
        return new Sql(DSL.using(dsl.configuration().derive(bare)).render(question), List.of(question.fields()));
    }

    private record Key(String name, Optional<String> schema) {}

    private record Sql(String text, List<Field<?>> fields) {}
}
