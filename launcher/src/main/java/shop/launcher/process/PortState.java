package shop.launcher.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** Whether a port can be listened on. */
public enum PortState {
    FREE,
    TAKEN,
    /** Ports below 1024 are the administrator's on most machines. */
    FORBIDDEN;

    public static PortState of(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return FREE;
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return reason.contains("permission") ? FORBIDDEN : TAKEN;
        }
    }

    /** One sentence about a port that {@code wanter} cannot have. */
    public static String refusal(String wanter, int port) {
        return switch (of(port)) {
            case FORBIDDEN -> "%s may not listen on port %d as this user.".formatted(wanter, port);
            case FREE, TAKEN ->
                    "%s needs port %d, which %s has."
                            .formatted(
                                    wanter,
                                    port,
                                    PortOwner.of(port)
                                            .map(PortOwner::toString)
                                            .orElse("another user's process"));
        };
    }
}
