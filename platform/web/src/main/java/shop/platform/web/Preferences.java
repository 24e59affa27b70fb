package shop.platform.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.regex.Pattern;

/** What a client would like but does not insist on (RFC 7240). */
public final class Preferences {

    private static final HeaderName PREFER = HeaderNames.create("Prefer");

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;]\\s*)wait\\s*=\\s*(\\d{1,4})(?=\\s*(?:[,;]|$))");

    private Preferences() {}

    /** How long to wait for an outcome: {@code Prefer: wait=2}, in seconds, at most {@code max}. */
    public static Duration wait(ServerRequest request, Duration fallback, Duration max) {
        var prefer = WAIT.matcher(request.headers().first(PREFER).orElse(""));
        if (!prefer.find()) {
            return fallback;
        }
        var wished = Duration.ofSeconds(Long.parseLong(prefer.group(1)));
        return wished.compareTo(max) < 0 ? wished : max;
    }
}
