package shop.gateway;

import java.net.URI;
import java.time.Duration;

/** One copy of a service. After a failure it is asked only if there is no other, for a while. */
final class Instance {

    private static final int HTTP = 80;
    private static final Duration ASIDE = Duration.ofSeconds(10);

    private final String host;
    private final int port;
    private volatile long asideUntil = System.nanoTime();

    private Instance(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * The instance at an address such as {@code http://127.0.0.1:8003}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Instance at(URI url) {
        var host = url.getHost();
        if (host == null || !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("not an http address: " + url);
        }
        return new Instance(host, url.getPort() == -1 ? HTTP : url.getPort());
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean isAside() {
        return asideUntil - System.nanoTime() > 0;
    }

    void setAside() {
        asideUntil = System.nanoTime() + ASIDE.toNanos();
    }
}
