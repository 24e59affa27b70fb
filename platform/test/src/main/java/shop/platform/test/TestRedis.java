package shop.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A Redis server that is emptied before each test class. */
record TestRedis(String host, int port) {

    private static final byte[] OK = "+OK\r\n".getBytes(StandardCharsets.US_ASCII);

    void empty() {
        try (var socket = new Socket(InetAddress.getAllByName(host)[0], port)) {
            socket.getOutputStream().write("FLUSHDB\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(OK.length);
            if (!Arrays.equals(answer, OK)) {
                throw new IllegalStateException("Redis does not empty itself");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of("REDIS_HOST", host, "REDIS_PORT", Integer.toString(port));
    }
}
