package org.ticketing.channel;

import java.util.List;
import java.util.Optional;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;

/**
 * The channels of a desk.
 *
 * @param main the one that is meant when nobody says otherwise: the desk's own portal
 */
public record Channels(String main, List<Channel> list) {

    public Channels {
        list = List.copyOf(list);
    }

    public Optional<Channel> channel(String id) {
        return list.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return list.stream().map(Channel::id).toList();
    }

    /** Why this can't be done through this channel; empty if it can. */
    public Optional<Refusal> refusal(String channel, Action action) {
        return channel(channel)
                .filter(known -> !known.allows().contains(action))
                .map(known -> new Refusal("channel-not-allowed", known.source(), known.otherwise()));
    }
}
