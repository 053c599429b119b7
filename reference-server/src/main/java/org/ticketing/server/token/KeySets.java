package org.ticketing.server.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;

/** Where the public keys of a host are found. */
public final class KeySets {

    private static final int MILLISECONDS = 5_000;
    private static final int MOST_BYTES = 128 * 1024;

    /** So long known keys go on to count where the URL does not answer; longer, and a key taken back would go on to count. */
    private static final long OUTAGE_MILLISECONDS = 60 * 60 * 1_000L;

    private KeySets() {}

    /** What is given is no key set. */
    public static final class NoKeySet extends Exception {

        private static final long serialVersionUID = 1L;

        NoKeySet(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The keys at a place: a file, read once, or a URL, read when a key is asked for that is not known, but not all the time.
     *
     * @throws NoKeySet if a file can't be read as a key set; what a URL gives is seen later
     */
    public static JWKSource<SecurityContext> at(String place) throws NoKeySet {
        try {
            if (place.startsWith("https://") || place.startsWith("http://")) {
                return JWKSourceBuilder.<SecurityContext>create(
                                URI.create(place).toURL(),
                                new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, MOST_BYTES))
                        .retrying(true)
                        .refreshAheadCache(false)
                        .outageTolerant(OUTAGE_MILLISECONDS)
                        .build();
            }
            return new ImmutableJWKSet<>(JWKSet.load(Path.of(place).toFile()).toPublicJWKSet());
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new NoKeySet("'" + place + "' is no address", e);
        } catch (IOException | ParseException e) {
            throw new NoKeySet("there is no key set at '" + place + "'", e);
        }
    }
}
