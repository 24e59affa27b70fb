package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers each connection with the same bytes, and remembers what was asked for. */
final class TestServer implements AutoCloseable {

    /** What a connection gets: nothing at all, so that whoever asks waits in vain. */
    static final String SILENCE = "";

    private final ServerSocket server;
    private final String answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TestServer(ServerSocket server, String answer) {
        this.server = server;
        this.answer = answer;
        var _ = threads.submit(this::run);
    }

    static TestServer plain(String answer) {
        try {
            return new TestServer(
                    new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** The heads of all requests so far. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }

    private int run() throws IOException {
        while (!server.isClosed()) {
            var connection = server.accept();
            connections.add(connection);
            var _ = threads.submit(() -> serve(connection));
        }
        return heads.size();
    }

    private int serve(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
        var head = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        heads.add(head.toString());
        if (!answer.equals(SILENCE)) {
            connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
            connection.close();
        }
        return heads.size();
    }
}
