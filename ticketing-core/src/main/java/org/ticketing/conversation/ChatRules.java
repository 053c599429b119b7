package org.ticketing.conversation;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.ticketing.classification.QueueRank;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * What a desk has decided about its live chat (S13 to S18).
 *
 * @param channels through which one can ask for a chat (S13)
 */
public record ChatRules(
        List<String> channels, Hours hours, Asking asking, Queue queue, Becoming ticket, Kept kept, Source source) {

    public ChatRules {
        channels = List.copyOf(channels);
    }

    /**
     * When somebody is there to answer.
     *
     * @param calendar the id of a calendar of the policy
     * @param outside what becomes of whoever asks while it is closed
     * @param answeredWithin open time after which nobody is waited for any more
     * @param instead where people are told to go who are not answered
     */
    public record Hours(String calendar, Outside outside, Duration answeredWithin, Text instead, Source source) {}

    /** What becomes of whoever asks while nobody is there. */
    public enum Outside {
        /** They are told where to go instead. */
        REFUSED,
        /** They wait, and their time counts from the next opening on. */
        WAITS
    }

    /** What people say when they ask for a chat. */
    public record Asking(Need name, Need topic, Need urgency, Source source) {}

    /** Whether something has to be said. */
    public enum Need {
        MANDATORY,
        OPTIONAL,
        NOT_ASKED
    }

    /**
     * In which order people wait (S14, S15).
     *
     * @param order what is weighed, first things first; what it does not tell apart waits in the order of arrival
     * @param longest how many can wait; whoever comes then is told where to go instead
     */
    public record Queue(List<QueueRank> order, int longest, Source source) {

        /** So many are read at once, whatever a policy says. */
        public static final int MOST = 1_000;

        public Queue {
            order = List.copyOf(order);
        }
    }

    /**
     * What becomes of a conversation that needs a closer look (S16 to S18).
     *
     * @param area in whose queue the ticket then waits
     */
    public record Becoming(String area, Source source) {}

    /**
     * How long a chat is kept after its end, with its words and the people in it.
     *
     * @param period by the calendar of the desk
     */
    public record Kept(Period period, Source source) {}
}
