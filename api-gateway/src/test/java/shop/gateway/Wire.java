package shop.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Sends bytes no HTTP client would send. */
final class Wire {

    private static final int PATIENCE_MILLIS = 5_000;

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
