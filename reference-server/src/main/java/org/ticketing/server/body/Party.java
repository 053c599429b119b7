package org.ticketing.server.body;

/** A person or an organisation with its name. */
record Party(String id, String name) {}
