package shop.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kept-alive HTTP/1.1 connection that costs next to nothing, since it shares the machine with
 * what it measures. Used by one thread at a time.
 */
final class Connection {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI server;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Connection(URI server) {
        this.server = server;
    }

    record Answer(int status, String body) {}

    /**
     * Sends a request and reads its answer; sends it again where the server had meanwhile closed
     * the connection, so that requests should bear a key.
     *
     * @param headers whole lines, each with its line end
     * @param json the body; empty for none
     */
    Answer send(String method, String path, String headers, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + server.getAuthority()
                        + "\r\n"
                        + headers
                        + "Content-Type: application/json\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        var isKept = socket != null;
        try {
            return exchange(request);
        } catch (EOFException | SocketException e) {
            close();
            if (!isKept) {
                throw e;
            }
            return exchange(request);
        }
    }

    private Answer exchange(ByteArrayOutputStream request) throws IOException {
        request.writeTo(opened().getOutputStream());
        return answer();
    }

    private Socket opened() throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var isChunked = false;
        var isLast = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring("content-length:".length()).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                isChunked = header.contains("chunked");
            } else if (header.startsWith("connection:")) {
                isLast = header.contains("close");
            }
        }
        var body = isChunked ? chunks() : read(length);
        if (isLast) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            body.writeBytes(read(length));
            line();
        } while (length > 0);
        return body.toByteArray();
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
