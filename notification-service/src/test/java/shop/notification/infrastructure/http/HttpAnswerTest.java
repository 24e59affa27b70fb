package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    @Test
    void status_and_body_are_read() throws IOException {
        var answer = read("HTTP/1.1 202 Accepted\r\nContent-Length: 4\r\n\r\nxin chào");

        assertThat(answer).isEqualTo(new HttpAnswer(202, "xin "));
    }

    @Test
    void a_body_may_come_in_chunks_or_end_with_the_connection() throws IOException {
        var chunks =
                lines(
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: Chunked",
                        "",
                        "3;x=y",
                        "abc",
                        "2",
                        "de",
                        "0",
                        "",
                        "");

        assertThat(read(chunks)).isEqualTo(new HttpAnswer(200, "abcde"));
        assertThat(read("HTTP/1.0 500\r\n\r\noops")).isEqualTo(new HttpAnswer(500, "oops"));
        assertThat(read("HTTP/1.1 204 No Content\r\n\r\nnot a body").start()).isEmpty();
    }

    @Test
    void what_is_said_before_the_answer_is_left_out() throws IOException {
        var hints =
                lines(
                        "HTTP/1.1 103 Early Hints",
                        "Link: x",
                        "",
                        "HTTP/1.1 200 OK",
                        "Content-Length: 0",
                        "",
                        "");

        assertThat(read(hints).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_breaks_off_does_not_hide_the_status() throws IOException {
        var answer = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void no_more_is_read_than_64_kilobytes_and_no_more_kept_than_one() throws IOException {
        var endless = new Endless("HTTP/1.1 200 OK\r\n\r\n");

        var answer = HttpAnswer.read(endless);

        assertThat(answer.start()).hasSize(1024);
        assertThat(endless.read).isLessThan(100 * 1024);
    }

    @Test
    void a_head_without_end_is_refused() {
        assertThatThrownBy(() -> HttpAnswer.read(new Endless("HTTP/1.1 200 OK\r\nX: ")))
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "SSH-2.0-OpenSSH\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 20x\r\n\r\n"
            })
    void what_is_not_http_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    private static HttpAnswer read(String text) throws IOException {
        return HttpAnswer.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    /** A beginning, and then the same letter for ever. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private int read;

        Endless(String start) {
            this.start = start.getBytes(UTF_8);
        }

        @Override
        public int read() {
            read++;
            return read <= start.length ? start[read - 1] : 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (var i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
