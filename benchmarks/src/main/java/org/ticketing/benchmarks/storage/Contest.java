package org.ticketing.benchmarks.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ticketing.Ticketing;

/** Has the library and plain JDBC do the same in turn, and takes the medians. */
final class Contest {

    private static final int ROUNDS = 5;

    /** One alone would measure how long the machine takes to wake up for each answer. */
    private static final int ASKERS = 2;

    /** A server has run for days when somebody asks it. */
    private static final long WARM_UP = 10_000_000_000L;

    private final MeasuredDesk desk;

    Contest(MeasuredDesk desk) {
        this.desk = desk;
    }

    /**
     * How long one of these questions takes while others ask as well; they change nothing, so both sides are asked the same.
     */
    Pair questions(String name, List<Consumer<Ticketing>> questions) throws Exception {
        List<List<Said>> said = desk.said(questions);
        List<Double> ours = Collections.synchronizedList(new ArrayList<>());
        List<Double> floor = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int asker = 0; asker < ASKERS; asker++) {
                running.add(threads.submit(() -> {
                    try (Connection connection = desk.pool().getConnection()) {
                        for (long warm = System.nanoTime() + WARM_UP; System.nanoTime() < warm; ) {
                            round(questions, said, connection, new ArrayList<>(), new ArrayList<>());
                        }
                        for (int round = 0; round < ROUNDS; round++) {
                            round(questions, said, connection, ours, floor);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return told(new Pair(name, Pair.Unit.MICROSECONDS, median(ours), median(floor)));
    }

    /** At once too: a run lasts long, and may be broken off. */
    private static Pair told(Pair pair) {
        System.err.println(pair);
        return pair;
    }

    private void round(
            List<Consumer<Ticketing>> questions,
            List<List<Said>> said,
            Connection connection,
            List<Double> ours,
            List<Double> floor)
            throws SQLException {
        for (int i = 0; i < questions.size(); i++) {
            Consumer<Ticketing> question = questions.get(i);
            List<Said> same = said.get(i);
            ours.add(micros(() -> question.accept(desk.ticketing())));
            floor.add(micros(() -> again(same, connection)));
        }
    }

    /**
     * How many of these commands are done in a second by so many writers, each command once by one of both sides.
     *
     * @param others commands of the same kind, to be done before; plain JDBC has been at work long enough by then
     */
    Pair commands(String name, int writers, List<Consumer<Ticketing>> commands, List<Consumer<Ticketing>> others)
            throws Exception {
        long warm = System.nanoTime() + WARM_UP;
        for (int i = 0; System.nanoTime() < warm; i++) {
            others.get(i % others.size()).accept(desk.ticketing());
        }
        int half = commands.size() / 2;
        List<Consumer<Ticketing>> own = commands.subList(0, half);
        List<List<Said>> said = desk.said(commands.subList(half, 2 * half));
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        int share = half / ROUNDS;
        for (int from = 0; from < half; from += share) {
            int first = from;
            ours.add(perSecond(
                    share, writers, (i, connection) -> own.get(first + i).accept(desk.ticketing())));
            floor.add(perSecond(share, writers, (i, connection) -> again(said.get(first + i), connection)));
        }
        return told(new Pair(name, Pair.Unit.PER_SECOND, median(ours), median(floor)));
    }

    /** How long one big piece of work takes; each is done once, by one of both sides. */
    Pair work(String name, int rounds, Consumer<Ticketing> next) throws SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(micros(() -> next.accept(desk.ticketing())) / 1e3);
            List<Said> said = desk.said(List.of(next)).get(0);
            try (Connection connection = desk.pool().getConnection()) {
                floor.add(micros(() -> again(said, connection)) / 1e3);
            }
        }
        return told(new Pair(name, Pair.Unit.MILLISECONDS, median(ours), median(floor)));
    }

    @FunctionalInterface
    private interface Turn {
        void take(int number, Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Piece {
        void run() throws SQLException;
    }

    private double perSecond(int commands, int writers, Turn turn) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer;
                running.add(threads.submit(() -> {
                    try (Connection connection = desk.pool().getConnection()) {
                        for (int i = first; i < commands; i += writers) {
                            turn.take(i, connection);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return commands / ((System.nanoTime() - start) / 1e9);
    }

    private static void again(List<Said> said, Connection connection) throws SQLException {
        for (Said each : said) {
            each.again(connection);
        }
    }

    private static double micros(Piece piece) throws SQLException {
        long start = System.nanoTime();
        piece.run();
        return (System.nanoTime() - start) / 1e3;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
