package org.ticketing.server.body;

/** A person or an organisation with its name. */
public record Party(String id, String name) {}
