package org.ticketing.channel;

import java.util.List;
import java.util.Optional;

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

    /**
     * A channel that is known to be one of the desk's.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Channel require(String id) {
        return channel(id).orElseThrow(() -> new IllegalArgumentException("no channel of this desk: " + id));
    }
}
