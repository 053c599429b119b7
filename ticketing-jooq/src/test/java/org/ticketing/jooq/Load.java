package org.ticketing.jooq;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;

/**
 * What people ask of a desk, the same whenever it is asked again: one writer works on tickets of its own and on one that all
 * writers share, each command under a key of its own, which is also the text that it leaves behind.
 */
final class Load {

    static final int WRITERS = 4;

    private static final int STEPS = 8;

    private final Desk desk;
    private final TicketId shared;
    private final String writer;

    /**
     * The commands of one writer.
     *
     * @param shared ticket that all writers write to
     */
    Load(Ticketing ticketing, TicketId shared, String writer) {
        this.desk = ticketing.desk("small");
        this.shared = shared;
        this.writer = writer;
    }

    static Ticketing over(Storage storage) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .build();
    }

    /** Names the writers of one process. */
    static List<String> writers(String process) {
        return IntStream.range(0, WRITERS).mapToObj(i -> process + "-" + i).toList();
    }

    /** The key of a command. */
    String key(long number) {
        return writer + "-" + number;
    }

    /**
     * Sends a command; one that others kept getting in the way of is sent again.
     *
     * @param own the ticket that this writer opened last
     */
    Receipt send(long number, Optional<TicketId> own) {
        while (true) {
            try {
                return sendOnce(number, own);
            } catch (ConcurrentChange again) {
                Thread.onSpinWait();
            }
        }
    }

    private Receipt sendOnce(long number, Optional<TicketId> own) {
        String key = key(number);
        var ana = desk.as(SmallDesk.customer("ana", "school")).once(key);
        var bia = desk.as(SmallDesk.agent("bia")).once(key);
        return switch ((int) (number % STEPS)) {
            case 0 -> ana.open(new Command.Open("question", key, key));
            case 1 -> bia.classify(own.orElseThrow(), new Command.Classify(null, "high", null));
            case 2 -> bia.reply(own.orElseThrow(), key);
            case 3 -> bia.note(shared, key);
            case 4 -> ana.reply(own.orElseThrow(), key);
            case 5 -> ana.reply(shared, key);
            case 6 -> bia.awaitCustomer(own.orElseThrow(), key);
            default -> bia.resolve(own.orElseThrow(), key);
        };
    }

    /** Whether a command opens the ticket that the next ones are about. */
    static boolean opens(long number) {
        return number % STEPS == 0;
    }

    /** The texts that a command leaves behind. */
    List<String> texts(long number) {
        return switch ((int) (number % STEPS)) {
            case 0 -> List.of(key(number), key(number));
            case 1 -> List.of();
            default -> List.of(key(number));
        };
    }

    /**
     * A process that works until it is killed, and says on its standard output what was acknowledged: key, ticket and version,
     * a line each.
     */
    static final class Victim {

        /**
         * Works.
         *
         * @param arguments the URL of the database, the shared ticket, the name of the process
         */
        public static void main(String[] arguments) throws InterruptedException {
            DataSource database = Databases.pool(arguments[0], WRITERS);
            Ticketing ticketing = over(JooqStorage.using(database));
            List<Thread> threads = new ArrayList<>();
            for (String writer : writers(arguments[2])) {
                Load load = new Load(ticketing, TicketId.parse(arguments[1]), writer);
                threads.add(Thread.ofPlatform().start(() -> work(load, System.out)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void work(Load load, PrintStream acknowledged) {
            Optional<TicketId> own = Optional.empty();
            for (long number = 0; true; number++) {
                Receipt receipt = load.send(number, own);
                acknowledged.println(load.key(number) + " " + receipt.ticket() + " " + receipt.version());
                if (opens(number)) {
                    own = Optional.of(receipt.ticket());
                }
            }
        }
    }
}
