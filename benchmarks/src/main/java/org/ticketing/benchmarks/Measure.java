package org.ticketing.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in rounds, each in a fresh JVM in every round: what a machine does beside falls on all of them alike,
 * so their ratios can be trusted.
 */
public final class Measure {

    private static final int ROUNDS = 5;
    private static final int ITERATIONS = 5;
    /** Long enough for the largest of the peers to be compiled as well as it ever will be. */
    private static final int WARMUPS = 10;

    private static final TimeValue ITERATION = TimeValue.milliseconds(200);

    private Measure() {}

    /** Takes the file for the results and a regular expression over the names of benchmarks. */
    public static void main(String[] args) throws RunnerException {
        Path file = Path.of(args[0]);
        Map<BenchmarkParams, List<BenchmarkResult>> results = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : new Runner(options(args[1])).run()) {
                results.computeIfAbsent(result.getParams(), benchmark -> new ArrayList<>())
                        .addAll(result.getBenchmarkResults());
            }
        }
        ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(inAllRounds(results));
        Summary.main(file.toString());
    }

    private static Options options(String benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                // jBPM reads its holidays in the zone of the JVM.
                .jvmArgsAppend("-Duser.timezone=" + OfficeHours.ZONE)
                .shouldFailOnError(true)
                .build();
    }

    private static Collection<RunResult> inAllRounds(Map<BenchmarkParams, List<BenchmarkResult>> results) {
        List<RunResult> all = new ArrayList<>();
        results.forEach((benchmark, rounds) -> all.add(new RunResult(benchmark, rounds)));
        return all;
    }
}
