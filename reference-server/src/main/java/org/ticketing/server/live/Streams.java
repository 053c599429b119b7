package org.ticketing.server.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ticketing.Desk;
import org.ticketing.News;
import org.ticketing.server.live.EventStream.Reader;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;

/** All streams of events of this server. Safe for any number of threads. */
public final class Streams implements AutoCloseable {

    /** So many events are read at once. */
    private static final int STRETCH = 50;

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final StreamRules rules;
    private final InstantSource clock;
    private final Set<EventStream> open = new LinkedHashSet<>();
    private final Map<DeskId, News> recent = new ConcurrentHashMap<>();
    private boolean closed;

    public Streams(StreamRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A stream of what happens at a desk from a position on.
     *
     * @throws Denied if there are too many
     */
    public synchronized EventStream open(Reader reader, long after) {
        long own = open.stream()
                .map(EventStream::reader)
                .filter(other -> other.desk().id().equals(reader.desk().id())
                        && other.person().equals(reader.person()))
                .count();
        if (closed || own >= rules.perPerson() || open.size() >= rules.inAll()) {
            throw Denied.tooManyStreams(rules.perPerson());
        }
        EventStream stream = new EventStream(this, reader, after);
        open.add(stream);
        return stream;
    }

    synchronized void left(EventStream stream) {
        open.remove(stream);
    }

    private synchronized List<EventStream> all() {
        return List.copyOf(open);
    }

    /** How many there are at present. */
    public synchronized int count() {
        return open.size();
    }

    /** Whether somebody has something to be told, or is to be told that there is nothing: to be called every second or so. */
    public void look() {
        // What was read before was shown as people's rights were then.
        recent.clear();
        Map<DeskId, Long> last = new HashMap<>();
        for (EventStream stream : all()) {
            Desk desk = stream.reader().desk();
            stream.look(last.computeIfAbsent(desk.id(), unused -> desk.lastPosition()), now());
        }
    }

    /** What happened behind a position, read once for all who have come to the same one. */
    News news(Desk desk, long after) {
        News known = recent.get(desk.id());
        if (known != null && known.after() == after) {
            return known;
        }
        News read = desk.news(after, STRETCH);
        if (read.position() > after) {
            recent.put(desk.id(), read);
        }
        return read;
    }

    StreamRules rules() {
        return rules;
    }

    Instant now() {
        return clock.instant();
    }

    /** Ends all of them; nobody gets another. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List<EventStream> last = all();
        last.forEach(EventStream::end);
        last.forEach(stream -> stream.await(LONGEST_END));
    }
}
