package shop.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readies an answer for the client; texts of some length are compressed. */
final class Answers implements ProxyInterceptor {

    static final int LEAST_COMPRESSED = 1024;

    private static final Set<String> TEXTS =
            Set.of(
                    "application/json",
                    "application/problem+json",
                    "application/javascript",
                    "image/svg+xml",
                    "text/html",
                    "text/css",
                    "text/javascript");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var headers = context.response().headers();
        CommonHeaders.hide(headers);
        if (isCompressible(context.response())) {
            headers.add("Vary", "Accept-Encoding");
            weaken(context.request().proxiedRequest().getHeader("Accept-Encoding"), headers);
        } else if (hasPlainBody(context)) {
            headers.set("Content-Encoding", "identity");
        }
        return context.sendResponse();
    }

    private static boolean isCompressible(ProxyResponse answer) {
        var body = answer.getBody();
        if (body == null || body.mediaType() == null || isEncoded(answer)) {
            return false;
        }
        var isLong = body.length() < 0 || body.length() >= LEAST_COMPRESSED;
        return isLong && TEXTS.contains(body.mediaType().split(";", 2)[0].strip());
    }

    /** Whether the server has to be told to leave a body as it is. */
    private static boolean hasPlainBody(ProxyContext context) {
        return !isEncoded(context.response())
                && !WITHOUT_BODY.contains(context.response().getStatusCode())
                && !context.request().getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isEncoded(ProxyResponse answer) {
        return answer.headers().contains("Content-Encoding");
    }

    /** A compressed answer is another sequence of bytes, so its tag is no longer a strong one. */
    private static void weaken(@Nullable String acceptEncoding, MultiMap headers) {
        var tag = headers.get("ETag");
        if (tag != null && tag.startsWith("\"") && isGzipAccepted(acceptEncoding)) {
            headers.set("ETag", "W/" + tag);
        }
    }

    private static boolean isGzipAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip");
    }
}
