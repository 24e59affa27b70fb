package shop.notification.domain;

import java.net.URI;

/** An address news may be sent to, as far as can be told without looking its name up. */
public record WebhookUrl(URI uri) {

    public static final int MAX_LENGTH = 500;

    public boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Its host without the brackets of IPv6. */
    public String host() {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    /** The host as it is named to the other side, with its port if that is not the usual one. */
    public String authority() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /** Path and query, as they are asked for. */
    public String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
