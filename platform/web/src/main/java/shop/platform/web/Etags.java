package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Versions of what people edit, as entity tags: {@code ETag: "7"} when read, {@code If-Match: "7"}
 * when changed, so that nobody overwrites what he has not seen. Who reads again with {@code
 * If-None-Match: "7"} is told by a 304 that nothing has changed.
 */
public final class Etags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Etags() {}

    public static void send(ServerResponse response, long version) {
        response.header(HeaderNames.ETAG, "\"" + version + "\"");
    }

    /**
     * The version the client has changed; empty where it does not say or says {@code *}. A tag that
     * is not one of ours fits no version and is refused (412).
     */
    public static OptionalLong expected(ServerRequest request) {
        var header = request.headers().first(HeaderNames.IF_MATCH).map(String::strip).orElse("*");
        if (header.equals("*")) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw RequestProblem.changedMeanwhile();
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** As {@link #expected}, where a change without {@code If-Match} is refused (428). */
    public static long required(ServerRequest request) {
        return expected(request).orElseThrow(RequestProblem::versionRequired);
    }

    /** Refuses (412) unless the client has changed {@code version} or does not say. */
    public static void check(ServerRequest request, long version) {
        var expected = expected(request);
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw RequestProblem.changedMeanwhile();
        }
    }

    /** Whether the client names {@code tag} as what it has; how strong each is does not matter. */
    static boolean isKnown(ServerRequest request, String tag) {
        return request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(known ->
                        known.strip().equals("*")
                                || Arrays.stream(known.split(",", -1))
                                        .map(Etags::opaque)
                                        .anyMatch(opaque(tag)::equals))
                .isPresent();
    }

    private static String opaque(String tag) {
        var bare = tag.strip();
        return bare.startsWith("W/") ? bare.substring(2) : bare;
    }
}
