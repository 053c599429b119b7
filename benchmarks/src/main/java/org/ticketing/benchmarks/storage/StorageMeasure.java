package org.ticketing.benchmarks.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.WorkbenchSession;
import org.ticketing.benchmarks.Policies;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.ReportRequest;

/** What people and the scheduler ask of a desk, at several numbers of tickets, beside plain JDBC that says the same. */
public final class StorageMeasure {

    private static final int QUESTIONS = 100;
    /** So many that each turn of a side lasts for some tenths of a second at least. */
    private static final int OPENINGS = 5_000;
    /** As many as the smallest population has open tickets for. */
    private static final int REPLIES = 1_800;

    private static final int OTHERS = 200;
    private static final int DUE = 1_000;
    private static final int PAGE = 50;
    /** Views of all tickets count each of them: of more than so many, for an hour. Then no size is asked for them. */
    private static final int ALL_COUNTED = 100_000;
    /** In which some of the population were opened. */
    private static final YearMonth MONTH = YearMonth.of(2024, 6);

    private static final Condition OPEN = Condition.anyOf(Fact.PHASE, "new", "in-progress");

    private final MeasuredDesk desk;
    private final Contest contest;
    private final Sample sample;
    private final boolean countsAll;

    private StorageMeasure(MeasuredDesk desk, Sample sample, boolean countsAll) {
        this.desk = desk;
        this.countsAll = countsAll;
        this.contest = new Contest(desk);
        this.sample = sample;
    }

    /** Takes the database and the numbers of tickets, with commas between them. */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Server server = Server.valueOf(args[0].toUpperCase(Locale.ROOT));
        int[] sizes =
                Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray();
        boolean countsAll = Arrays.stream(sizes).allMatch(size -> size <= ALL_COUNTED);
        SupportPolicy policy = PolicyFiles.readYaml(Policies.yaml("sismais"));
        List<Report.Measured> measured = new ArrayList<>();
        for (int size : sizes) {
            try (HikariDataSource pool = server.migrated("tickets_" + size)) {
                long start = System.nanoTime();
                new Population(pool, policy).fill(size);
                System.err.printf("%,d tickets in %,d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
                MeasuredDesk desk = new MeasuredDesk(pool, policy);
                measured.add(
                        new Report.Measured(size, new StorageMeasure(desk, Sample.of(pool, size), countsAll).all()));
            }
        }
        new Report(new PrintStream(System.out, true), server, measured).print();
    }

    private List<Pair> all() throws Exception {
        List<Pair> all = new ArrayList<>();
        all.add(contest.questions(
                "read one",
                questions(i -> ticketing -> desk.attendant(ticketing).read(sample.ticket(i)))));
        all.add(contest.questions("page, newest first", questions(i -> page(i, Sort.NEWEST_FIRST))));
        all.add(contest.questions("page, by next due", questions(i -> page(i, new Sort(Sort.By.DUE, false)))));
        all.add(contest.questions(
                "board counts",
                questions(i -> ticketing ->
                        desk.customer(ticketing, sample.organisation(i)).counts(TicketFilter.all(), Fact.PHASE))));
        all.add(contest.questions(
                "search",
                questions(i -> ticketing -> desk.attendant(ticketing)
                        .list(PageRequest.first(
                                TicketFilter.all().searching(sample.word(i)), Sort.NEWEST_FIRST, PAGE)))));
        all.addAll(views("", i -> ticketing -> desk.customer(ticketing, sample.organisation(i))));
        if (countsAll) {
            all.addAll(views(", all tickets", i -> desk::attendant));
        }
        all.add(contest.work("tick, 1,000 due", 2, ticketing -> {
            if (ticketing.tick(sample.whenDue(DUE)) < DUE) {
                throw new IllegalStateException("fewer than " + DUE + " tickets were due");
            }
        }));
        for (int writers : new int[] {1, Server.WRITERS}) {
            all.add(contest.commands(
                    "open, writers: " + writers, writers, all(OPENINGS, i -> this::open), List.of(this::open)));
            all.add(contest.commands("reply, writers: " + writers, writers, replies(REPLIES), replies(OTHERS)));
        }
        return all;
    }

    /** To be held beside the page: of a customer's tickets, and of all that the desk has. */
    private List<Pair> views(String whose, IntFunction<Function<Ticketing, Session>> who) throws Exception {
        TicketFilter all = TicketFilter.all();
        Sort byDue = new Sort(Sort.By.DUE, false);
        PageRequest first = PageRequest.first(all, MonthCalendar.IN_ORDER, PAGE);
        Map<String, Consumer<WorkbenchSession>> views = new LinkedHashMap<>();
        views.put("board", workbench -> workbench.board(all, byDue, PAGE / 2));
        views.put("calendar", workbench -> workbench.calendar(MONTH, first));
        views.put("dashboard", workbench -> workbench.dashboard(all, PAGE / 2));
        views.put("report", workbench -> workbench.report(ReportRequest.of(all), PAGE));
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, Consumer<WorkbenchSession>> view : views.entrySet()) {
            pairs.add(contest.questions(
                    view.getKey() + whose,
                    questions(i -> ticketing ->
                            view.getValue().accept(who.apply(i).apply(ticketing).workbench()))));
        }
        return pairs;
    }

    private Consumer<Ticketing> page(int i, Sort sort) {
        return ticketing -> desk.customer(ticketing, sample.organisation(i))
                .list(PageRequest.first(TicketFilter.where(OPEN), sort, PAGE));
    }

    private void open(Ticketing ticketing) {
        desk.customer(ticketing, "loja-new")
                .open(new Command.Open("question", "Nota não sai", "Ao fechar a venda a nota não sai."));
    }

    /** Each on a ticket of its own. */
    private List<Consumer<Ticketing>> replies(int count) {
        List<TicketId> tickets = sample.nextOpen(count);
        return all(count, i -> ticketing -> desk.attendant(ticketing).reply(tickets.get(i), "Reinicie o caixa."));
    }

    private static List<Consumer<Ticketing>> questions(IntFunction<Consumer<Ticketing>> each) {
        return all(QUESTIONS, each);
    }

    private static List<Consumer<Ticketing>> all(int count, IntFunction<Consumer<Ticketing>> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }
}
