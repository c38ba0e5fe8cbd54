package org.alongside.knowledge.extract;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;

/**
 * Takes the network away from a process for good: no socket of any kind, no address that opens a connection. Names are
 * not looked up either, because the child starts with an empty table of hosts.
 */
public final class NoNetwork extends SelectorProvider {

    private static final String REFUSED = "A reader has no network";
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    /** Once in the life of a process. */
    @SuppressWarnings("deprecation") // the only hook there is below every library's own socket factory
    static void take() throws IOException {
        Socket.setSocketImplFactory(NoNetwork::refuse);
        ServerSocket.setSocketFactory(NoNetwork::refuse);
        URL.setURLStreamHandlerFactory(protocol -> {
            if (!LOCAL.contains(protocol)) {
                throw new IllegalArgumentException(REFUSED);
            }
            return null;
        });
    }

    private static <T> T refuse() {
        throw new UnsupportedOperationException(REFUSED);
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        return refuse();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        return refuse();
    }

    @Override
    public Pipe openPipe() {
        return refuse();
    }

    @Override
    public AbstractSelector openSelector() {
        return refuse();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        return refuse();
    }

    @Override
    public SocketChannel openSocketChannel() {
        return refuse();
    }
}
