package org.ticketing.jooq;

/**
 * One step of the migrations, as one kind of database takes it.
 *
 * @param name as Flyway names it: {@code V1__ticketing.sql}; the order is by its number
 * @param sql statements that end with a semicolon at the end of a line
 */
public record Script(String name, String sql) {}
