package org.ticketing.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ticketing.audit.WhatIf;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/**
 * What would have become of all tickets of a desk under another policy? Every log is in memory, and every core of the
 * machine works on it.
 */
public final class WhatIfLoad {

    private static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    private static final int ROUNDS = 3;

    private WhatIfLoad() {}

    /** Takes the number of tickets. */
    public static void main(String[] args) {
        int tickets = Integer.parseInt(args[0]);
        String yaml = Policies.yaml("sismais");
        SupportPolicy policy = PolicyFiles.readYaml(yaml);
        SupportPolicy stricter = PolicyFiles.readYaml(
                yaml.replace("PT4H", "PT3H").replace("PT8H", "PT6H").replace("PT24H", "PT18H"));

        System.out.printf(
                "Java %s, %d cores%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        List<TicketLife.Log> logs = IntStream.range(0, tickets)
                .parallel()
                .mapToObj(number -> TicketLife.of(policy, number))
                .toList();
        long events = logs.stream().mapToLong(log -> log.log().size()).sum();
        System.out.printf("%,d tickets with %,d events%n", tickets, events);
        for (int round = 1; round <= ROUNDS; round++) {
            measure("the same policy", policy, policy, logs);
            measure("a stricter policy", stricter, policy, logs);
        }
    }

    private static void measure(
            String name, SupportPolicy candidate, SupportPolicy recorded, List<TicketLife.Log> logs) {
        WhatIf whatIf = new WhatIf(candidate, hash -> recorded, UNTIL);
        long start = System.nanoTime();
        long cpuStart = cpuNanos();
        long differences = logs.parallelStream()
                .mapToLong(
                        log -> whatIf.differences(log.ticket().id(), log.log()).size())
                .sum();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration cpu = Duration.ofNanos(cpuNanos() - cpuStart);
        System.out.printf(
                "%s: %,d differences in %.1f s, %.1f s of processor time%n",
                name, differences, took.toMillis() / 1e3, cpu.toMillis() / 1e3);
    }

    /** Of the whole process: on a machine that does other things beside, it tells more than the clock on the wall. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
