package shop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final Set<Integer> callers = new HashSet<>();
    private final HttpServer server;

    ConnectionTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/",
                exchange -> {
                    callers.add(exchange.getRemoteAddress().getPort());
                    var body = exchange.getRequestBody().readAllBytes();
                    var isChunked = exchange.getRequestURI().getPath().equals("/chunked");
                    if (exchange.getRequestURI().getPath().equals("/last")) {
                        exchange.getResponseHeaders().add("Connection", "close");
                    }
                    exchange.sendResponseHeaders(201, isChunked ? 0 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Connection connection() {
        return new Connection(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Test
    void answers_are_read_whole_whatever_their_form_and_the_connection_is_kept() throws Exception {
        var connection = connection();
        var text = "số lượng ".repeat(5_000);

        assertThat(connection.send("POST", "/plain", "", text).body()).isEqualTo(text);
        assertThat(connection.send("POST", "/chunked", "", text).body()).isEqualTo(text);
        assertThat(connection.send("POST", "/plain", "", "x").status()).isEqualTo(201);
        assertThat(callers).hasSize(1);
    }

    @Test
    void a_connection_the_server_gives_up_is_opened_anew() throws Exception {
        var connection = connection();

        connection.send("POST", "/last", "", "one");

        assertThat(connection.send("POST", "/plain", "", "two").body()).isEqualTo("two");
        assertThat(callers).hasSize(2);
    }
}
