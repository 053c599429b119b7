package org.ticketing.server.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes connections to nowhere but the world outside. What is looked at is the address that is connected to, whatever name led there, and
 * whatever the same name led to a moment ago.
 */
final class GuardedSockets extends SocketFactory {

    /** Somebody wanted to have a connection into the server's own network. */
    static final class Forbidden extends IOException {

        private static final long serialVersionUID = 1L;

        Forbidden(SocketAddress address) {
            super(address + " is not out in the world");
        }
    }

    /** Connects only to where it may. */
    private static final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            require(endpoint);
            super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        private static void require(SocketAddress endpoint) throws Forbidden {
            InetAddress address = endpoint instanceof InetSocketAddress inet ? inet.getAddress() : null;
            if (address == null || !PublicAddress.is(address)) {
                throw new Forbidden(endpoint);
            }
        }
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
