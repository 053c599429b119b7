package org.ticketing;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.ticketing.ticket.Fresh;

/**
 * The one place that asks the machine: for the time, and for chance, of which ids of version 7 (they sort by birth) and salts
 * are made. All else gets both as arguments.
 */
final class Machine implements Fresh {

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    Machine(InstantSource clock) {
        this.clock = clock;
    }

    static InstantSource clock() {
        return InstantSource.system();
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
