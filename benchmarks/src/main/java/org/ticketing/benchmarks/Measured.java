package org.ticketing.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of JMH in a file.
 *
 * @param jdk the version that they were measured on
 * @param nanos the median time of one operation
 * @param bytes what one operation allocates
 */
record Measured(String jdk, Map<Benchmark, Double> nanos, Map<Benchmark, Double> bytes) {

    /**
     * What was measured.
     *
     * @param size the value of its parameter, empty if it has none
     */
    record Benchmark(String name, String size) {}

    Measured {
        nanos = Map.copyOf(nanos);
        bytes = Map.copyOf(bytes);
    }

    static Measured read(Path file) {
        JsonNode results = JsonMapper.shared().readTree(file.toFile());
        Map<Benchmark, Double> nanos = new HashMap<>();
        Map<Benchmark, Double> bytes = new HashMap<>();
        for (JsonNode result : results) {
            Benchmark benchmark = benchmark(result);
            nanos.put(benchmark, median(result.path("primaryMetric")));
            bytes.put(benchmark, median(result.path("secondaryMetrics").path("gc.alloc.rate.norm")));
        }
        return new Measured(results.path(0).path("vmVersion").asString(), nanos, bytes);
    }

    private static Benchmark benchmark(JsonNode result) {
        String method = result.path("benchmark").asString();
        StringBuilder size = new StringBuilder();
        result.path("params").forEach(value -> size.append(value.asString()));
        return new Benchmark(method.substring(method.lastIndexOf('.') + 1), size.toString());
    }

    private static double median(JsonNode metric) {
        return metric.path("scorePercentiles").path("50.0").asDouble();
    }

    /** Not a number, if it was not measured. */
    double nanos(Benchmark benchmark) {
        return nanos.getOrDefault(benchmark, Double.NaN);
    }

    /** Not a number, if it was not measured. */
    double bytes(Benchmark benchmark) {
        return bytes.getOrDefault(benchmark, Double.NaN);
    }
}
