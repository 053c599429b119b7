package org.ticketing.vocabulary;

import java.net.URI;
import java.net.URISyntaxException;

/** The form of an address that people can open in a browser. */
public final class WebAddress {

    /** The longest that is taken, in characters. */
    public static final int LONGEST = 2_000;

    /** What people are told whose text is none. */
    public static final Text BROKEN = new Text(
            "is not a web address: write one that starts with https:// or http://",
            "não é um endereço da web: escreva um que comece com https:// ou http://");

    private WebAddress() {}

    public static boolean isOne(String value) {
        try {
            URI uri = new URI(value.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
