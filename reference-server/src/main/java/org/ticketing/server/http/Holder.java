package org.ticketing.server.http;

/** Whose account it is. */
record Holder(String id, String name) {}
