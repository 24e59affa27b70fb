package shop.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void the_whole_answers_where_its_server_does_and_closes_last_opened_first() {
        var whole =
                Parts.start(parts -> {
                    parts.add(part("database"));
                    parts.add(part("consumer"));
                    return parts.add(part("server"));
                });

        assertThat(whole.port()).isEqualTo(8003);
        assertThat(closed).isEmpty();
        whole.close();
        assertThat(closed).containsExactly("server", "consumer", "database");
    }

    @Test
    void closing_twice_does_no_harm() {
        var whole = Parts.start(parts -> parts.add(part("server")));

        whole.close();
        whole.close();

        assertThat(closed).containsExactly("server");
    }

    @Test
    void what_fails_to_close_keeps_nothing_else_open() {
        var first = new IllegalStateException("first");
        var second = new AssertionError("second");
        var third = new IOException("third");
        var whole =
                Parts.start(parts -> {
                    parts.add(part("database"));
                    parts.add(failing(third));
                    parts.add(part("consumer"));
                    parts.add(failing(second));
                    parts.add(failing(first));
                    return part("server");
                });

        assertThatThrownBy(whole::close)
                .isSameAs(first)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(second));
        assertThat(second.getSuppressed())
                .singleElement()
                .satisfies(e -> assertThat(e).hasCause(third));
        assertThat(closed).containsExactly("consumer", "database");
    }

    @Test
    void a_start_that_fails_leaves_nothing_open_and_says_why() {
        var reason = new IllegalStateException("the port is taken");
        var alsoBad = new IllegalStateException("cannot be closed");

        assertThatThrownBy(() ->
                        Parts.start(parts -> {
                            parts.add(part("database"));
                            parts.add(failing(alsoBad));
                            parts.add(part("consumer"));
                            throw reason;
                        }))
                .isSameAs(reason)
                .hasSuppressedException(alsoBad);
        assertThat(closed).containsExactly("consumer", "database");
    }

    private Running part(String name) {
        return new Running() {

            @Override
            public int port() {
                return 8003;
            }

            @Override
            public void close() {
                closed.add(name);
            }
        };
    }

    private static AutoCloseable failing(Throwable failure) {
        return () -> {
            switch (failure) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                default -> throw new IllegalArgumentException(failure);
            }
        };
    }
}
