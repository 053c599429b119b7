package org.ticketing.testkit.laws.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.vocabulary.Text;

/** Law 10: what reopening does to time that has passed. */
public final class ReopeningLaws {

    /** Law 10, for what had ended. */
    public static final Law<ClockEngine, TicketHistory> TAKEN_UP_AS_STATED = new Law<>(
            10,
            "time is taken up again as the policy says",
            new Text(
                    "When a ticket is reopened, the time of a goal goes on from where it counted or starts anew, as the"
                            + " policy says.",
                    "Quando um chamado é reaberto, o tempo de uma meta continua de onde contava ou recomeça, como a"
                            + " política diz."),
            List.of("chatwoot/chatwoot#10178"),
            ReopeningLaws::takenUp);

    private ReopeningLaws() {}

    private static Optional<Broken> takenUp(ClockEngine engine, TicketHistory history) {
        Optional<Broken> broken = Optional.empty();
        for (int count = 1; count < history.size() && broken.isEmpty(); count++) {
            boolean reopened = !history.situationAfter(count).phase().isOpen()
                    && history.situationAfter(count + 1).phase().isOpen();
            if (reopened && history.policies().size() == 1) {
                broken = takenUp(engine, history.first(count), history.first(count + 1));
            }
        }
        return broken;
    }

    private static Optional<Broken> takenUp(ClockEngine engine, TicketHistory before, TicketHistory after) {
        Reading reading = new Reading(after);
        List<Clock> ended = engine.clocks(before);
        List<Clock> clocks = engine.clocks(after);
        for (Goal goal : after.policy().serviceLevels().goals()) {
            Optional<Clock> last = ended.stream()
                    .filter(clock -> clock.goal().equals(goal.id()))
                    .max(Comparator.comparingInt(Clock::cycle));
            Optional<Clock> now = Reading.open(clocks, goal.id());
            if (last.isPresent() && now.isPresent() && goal.carrying().onReopening() != Carry.LEAVE) {
                Instant from = goal.carrying().onReopening() == Carry.RESTART
                        ? after.end()
                        : last.get().countsFrom();
                if (!now.get().countsFrom().equals(from)) {
                    return reading.broken(
                            now.get(),
                            "%s; reopened, it should count from %s",
                            reading.show(now.get()),
                            reading.show(from));
                }
            }
        }
        return Optional.empty();
    }
}
