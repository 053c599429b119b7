package org.ticketing.benchmarks.storage;

/**
 * The same thing, done by the library and by plain JDBC.
 *
 * @param ours median, in the unit of the measure
 * @param floor the same
 */
record Pair(String name, Unit unit, double ours, double floor) {

    /** What is measured. */
    enum Unit {
        MICROSECONDS("µs"),
        MILLISECONDS("ms"),
        PER_SECOND("/s");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        String told(double value) {
            return (value < 100 ? "%.1f %s" : "%,.0f %s").formatted(value, sign);
        }
    }

    /** How ours compares with the floor: of a rate the share that is reached, of a time how many times as much it takes. */
    double ratio() {
        return ours / floor;
    }
}
