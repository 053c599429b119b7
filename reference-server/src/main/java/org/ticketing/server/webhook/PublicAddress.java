package org.ticketing.server.webhook;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/**
 * Which addresses are out in the world (RFC 6890): what is asked for from outside is to lead nowhere else, not to this machine, nor
 * to what stands beside it, nor to the services that clouds offer to their machines alone.
 */
final class PublicAddress {

    /** What of IPv4 is not out in the world. */
    private static final List<Block> CLOSED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            // Multicast, what is reserved, and broadcast.
            Block.of("224.0.0.0", 3));

    /** All that is out in the world of IPv6 is here, and nothing else; */
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    /** but not what leads on to another address: Teredo, 6to4; nor what is only for documents. */
    private static final List<Block> CLOSED_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    /** Addresses that begin with the same bits. */
    private record Block(List<Byte> start, int bits) {

        static Block of(String address, int bits) {
            try {
                // What is written as an address is never looked up by name.
                return new Block(bytes(InetAddress.getByName(address)), bits);
            } catch (IOException e) {
                throw new IllegalStateException(address + " is no address", e);
            }
        }

        boolean has(InetAddress address) {
            List<Byte> bytes = bytes(address);
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((bytes.get(bit / 8) & mask) != (start.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] raw = address.getAddress();
            Byte[] boxed = new Byte[raw.length];
            for (int i = 0; i < raw.length; i++) {
                boxed[i] = raw[i];
            }
            return List.of(boxed);
        }
    }

    static boolean is(InetAddress address) {
        return isInTheWorld(address) && !isOfThisMachine(address);
    }

    // What is IPv4 within IPv6 (::ffff:127.0.0.1) is IPv4 to Java.
    private static boolean isInTheWorld(InetAddress address) {
        return address instanceof Inet4Address
                ? CLOSED_V4.stream().noneMatch(block -> block.has(address))
                : GLOBAL_V6.has(address) && CLOSED_V6.stream().noneMatch(block -> block.has(address));
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            throw new IllegalStateException("which addresses this machine has can't be seen", e);
        }
    }
}
