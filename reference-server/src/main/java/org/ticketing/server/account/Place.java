package org.ticketing.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from: an IPv4 address, or the first half of an IPv6 one, since whoever has one address of a network
 * has all of them.
 */
public record Place(String value) {

    private static final int NETWORK_BYTES = 8;
    private static final int MOST_CHARACTERS = 64;

    /** The place of an address as the web server or its proxy tells it; of what is none, its first characters. */
    public static Place of(String address) {
        String bare = address.strip();
        if (!bare.contains(":")) {
            return new Place(bare.substring(0, Math.min(bare.length(), MOST_CHARACTERS)));
        }
        try {
            // What has a colon in it is never looked up by name.
            InetAddress parsed = InetAddress.getByName(bare);
            return new Place(
                    parsed instanceof Inet6Address six
                            ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "::/64"
                            : parsed.getHostAddress());
        } catch (UnknownHostException notAnAddress) {
            return new Place(bare.substring(0, Math.min(bare.length(), MOST_CHARACTERS)));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
