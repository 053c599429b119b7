package org.ticketing;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ticketing.vocabulary.Fresh;

/**
 * The one place that asks the machine: for the time, and for chance, of which ids of version 7 (they sort by birth) and salts
 * are made. All else gets both as arguments.
 */
final class Machine implements Fresh {

    private static final int COUNTER_BITS = 12;

    private static final long COUNTER = (1 << COUNTER_BITS) - 1;

    private final AtomicLong lastStamp;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    /**
     * A machine that goes on where another ended.
     *
     * @param newest the last id that was given before, if any was: the clock may have been set back since
     */
    Machine(InstantSource clock, Optional<UUID> newest) {
        this.clock = clock;
        this.lastStamp = new AtomicLong(newest.map(Machine::stamp).orElse(0L));
    }

    private static long stamp(UUID id) {
        long bits = id.getMostSignificantBits();
        return (bits >>> 16 << COUNTER_BITS) | (bits & COUNTER);
    }

    static InstantSource clock() {
        return InstantSource.system();
    }

    /** Each id is greater than the one before, within a millisecond too, so that lists keep the order of birth. */
    @Override
    public UUID id() {
        long stamp = lastStamp.updateAndGet(last -> Math.max(last + 1, clock.millis() << COUNTER_BITS));
        long version = 0x7000L | (stamp & COUNTER);
        long variant = (random.nextLong() >>> 2) | (1L << 63);
        return new UUID(((stamp >>> COUNTER_BITS) << 16) | version, variant);
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
