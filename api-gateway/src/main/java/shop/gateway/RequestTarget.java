package shop.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a request asks for.
 *
 * @param uri as the client sent it
 * @param path decoded, without the query
 * @param query with its question mark, or empty
 */
record RequestTarget(String uri, String path, String query) {

    /** What two readers of a path could take for two different things. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "^[^/]|//|/\\.\\.?(?:/|$)|%2e|%2f|%5c|%00|%25[0-9a-f]{2}|[\\\\#]",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_FOR_JSON = Pattern.compile("[^A-Za-z0-9/._~%-].*");

    /** Reads an address that names a path of this host, and nothing else. */
    static RequestTarget of(String uri) throws Refused {
        var end = uri.indexOf('?');
        var raw = end < 0 ? uri : uri.substring(0, end);
        if (raw.isEmpty() || AMBIGUOUS.matcher(raw).find()) {
            throw new Refused(Refusal.MALFORMED);
        }
        return new RequestTarget(uri, decoded(raw), end < 0 ? "" : uri.substring(end));
    }

    /** As much of an address as may stand in a JSON text. */
    static String inJson(String uri) {
        return uri.startsWith("/") ? NOT_FOR_JSON.matcher(uri).replaceFirst("") : "/";
    }

    private static String decoded(String raw) throws Refused {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refusal.MALFORMED);
        }
    }
}
