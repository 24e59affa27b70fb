package shop.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that write all they have before they read. */
class LargeBodyTest {

    private static final String HEAD =
            String.join(
                    "\r\n",
                    "POST /api/parcels HTTP/1.1",
                    "Host: a",
                    "Connection: keep-alive",
                    "Content-Type: application/json",
                    "");

    private Shop shop;

    @BeforeEach
    void open() {
        shop =
                Shop.open(service ->
                        service.idempotency(new InMemoryIdempotency(), "POST /api/parcels"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 300_000, 3_000_000})
    void a_body_that_says_its_length_is_refused_and_its_sender_told_so(int length)
            throws IOException {
        assertTooLarge(send(HEAD + "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Idempotency-Key: k-1\r\n"})
    void a_body_in_chunks_is_refused_and_its_sender_told_so(String header) throws IOException {
        var text = "{\"a\":\"" + "x".repeat(8_192 - 6);
        var chunks =
                "2000\r\n" + text + "\r\n" + ("2000\r\n" + "x".repeat(8_192) + "\r\n").repeat(99);

        assertTooLarge(
                send(HEAD + header + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n"));
    }

    @Test
    void one_chunk_may_not_be_larger_than_all_that_is_read() throws IOException {
        assertTooLarge(send(HEAD + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n{"));
    }

    @Test
    void who_announces_a_large_body_and_waits_is_told_at_once() throws IOException {
        var answer = send(HEAD + "Expect: 100-continue\r\nContent-Length: 300000\r\n\r\n");

        assertTooLarge(answer);
        assertThat(answer).doesNotContain("100 Continue");
    }

    @Test
    void who_never_sends_the_rest_is_told_and_then_cut_off() throws IOException {
        var started = System.nanoTime();

        assertTooLarge(send(HEAD + "Content-Length: 300000\r\n\r\nx"));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("Connection: close\r\n")
                .containsIgnoringCase("Content-Type: application/problem+json\r\n")
                .contains("\"type\":\"/problems/too-large\"");
    }

    /** All that comes back until the server closes the connection. */
    private String send(String request) throws IOException {
        try (var socket = new Socket()) {
            socket.setSendBufferSize(8_192);
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress("localhost", shop.port()));
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
