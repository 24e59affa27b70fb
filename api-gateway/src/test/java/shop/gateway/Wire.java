package shop.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** Sends bytes no HTTP client would send. */
final class Wire {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int DROP_MILLIS = 100;
    private static final int MOST_DROPS = 80;

    private Wire() {}

    /** All that comes back until the gateway closes the connection. */
    static String send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket.getInputStream());
        }
    }

    /**
     * Sends {@code start} and then one byte after the other until the gateway closes the
     * connection. Returns all that came back.
     */
    static String trickle(int port, String start) throws IOException {
        var text = new StringBuilder();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(DROP_MILLIS);
            socket.getOutputStream().write(start.getBytes(ISO_8859_1));
            for (var drops = 0; drops < MOST_DROPS; ) {
                try {
                    var next = socket.getInputStream().read();
                    if (next < 0) {
                        return text.toString();
                    }
                    text.append((char) next);
                } catch (SocketTimeoutException _) {
                    socket.getOutputStream().write('x');
                    drops++;
                }
            }
        } catch (SocketException _) {
            return text.toString();
        }
        throw new AssertionError("The gateway waits for ever; until now it said: " + text);
    }

    private static String readAll(InputStream in) throws IOException {
        var text = new StringBuilder();
        try {
            for (var next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (SocketException _) {
            // closed while the rest of the request was still on its way
        }
        return text.toString();
    }
}
