package org.ticketing;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.ticketing.ticket.Fresh;

/** Ids of version 7, which sort by birth, and salts, both from the platform's secure random numbers. */
final class RandomFresh implements Fresh {

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    RandomFresh(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID id() {
        long version = 0x7000L | random.nextInt(1 << 12);
        long variant = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(clock.millis() << 16 | version, variant);
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
