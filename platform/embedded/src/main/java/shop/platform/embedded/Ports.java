package shop.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The TCP ports of this machine. */
public final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** A port nobody listens on at the moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StoreFailure("No TCP port is free on this machine.", e);
        }
    }

    /** Who listens on {@code port}, or empty if it is free. */
    public static Optional<String> taker(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Listeners.nameOf(port).orElse("another process"));
        }
    }

    /** The port asked for, or a free one where 0 is asked for; fails if it is taken. */
    static int choose(String store, int port) {
        if (port == 0) {
            return free();
        }
        taker(port)
                .ifPresent(taker -> {
                    throw new StoreFailure(
                            "%s cannot use port %d: it is taken by %s."
                                    .formatted(store, port, taker));
                });
        return port;
    }
}
