package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How large a request's body may be and of what type: 64 KB of JSON where nothing else is said. */
final class BodyRules {

    private record Rule(RoutePattern route, long limit, List<String> types) {}

    private static final Rule JSON =
            new Rule(RoutePattern.of("POST /*"), 64 * 1024, List.of("application/json"));

    /** How much of what is too large is read and dropped, so that its sender gets to the answer. */
    private static final long MOST_DROPPED = 4 * 1024 * 1024;

    private static final Duration DROPPING = Duration.ofSeconds(2);

    private final List<Rule> rules = new ArrayList<>();

    void add(String route, long limit, List<String> types) {
        rules.add(new Rule(RoutePattern.of(route), limit, List.copyOf(types)));
    }

    /** The most that is ever read of a body. */
    long most() {
        return rules.stream().mapToLong(Rule::limit).reduce(JSON.limit, Math::max) + MOST_DROPPED;
    }

    void apply(ServerRequest request) {
        var headers = request.headers();
        var length = headers.contentLength();
        var hasBody =
                length.isPresent()
                        ? length.getAsLong() > 0
                        : headers.contains(HeaderNames.TRANSFER_ENCODING);
        if (!hasBody) {
            return;
        }
        var rule = ruleFor(request);
        if (length.orElse(0) > rule.limit) {
            throw RequestProblem.tooLarge(rule.limit);
        }
        var type = headers.first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!rule.types.contains(essence(type))) {
            throw RequestProblem.unsupportedMediaType(String.join(" or ", rule.types));
        }
        if (length.isEmpty()) {
            var exchange = Exchange.of(request);
            request.streamFilter(body -> {
                exchange.carries(body);
                return new Limited(body, rule.limit);
            });
        }
    }

    /**
     * Reads on, within limits, after a body was refused as too large. A connection that is closed
     * while its client still sends is reset, and with it goes the answer.
     */
    static void dropRest(ServerRequest request) {
        if (!request.continueSent()) {
            return;
        }
        var thread = Thread.currentThread();
        var deadline =
                CompletableFuture.runAsync(
                        thread::interrupt,
                        CompletableFuture.delayedExecutor(
                                DROPPING.toMillis(), TimeUnit.MILLISECONDS));
        try {
            var body = Exchange.of(request).body().orElseGet(() -> request.content().inputStream());
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException | RequestException end) {
            throw new CloseConnectionException("not all of a refused body was read", end);
        } finally {
            deadline.cancel(false);
        }
    }

    private Rule ruleFor(ServerRequest request) {
        for (var rule : rules) {
            if (rule.route.matches(request.prologue())) {
                return rule;
            }
        }
        return JSON;
    }

    private static String essence(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A body that did not say its length. */
    private static final class Limited extends InputStream {

        private final InputStream body;
        private final long limit;
        private long read;

        Limited(InputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = readChunked(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > limit) {
                throw RequestProblem.tooLarge(limit);
            }
            return count;
        }

        private int readChunked(byte[] buffer, int offset, int length) throws IOException {
            try {
                return body.read(buffer, offset, length);
            } catch (NumberFormatException fault) {
                throw new HttpException("not a chunk", Status.BAD_REQUEST_400, fault, false);
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
