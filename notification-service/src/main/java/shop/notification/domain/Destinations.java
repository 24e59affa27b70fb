package shop.notification.domain;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where webhooks may lead: to public addresses, by https, and nowhere else. An address is checked
 * as it is written when a webhook is made, and again as it is resolved, each time something is
 * sent, for then it may be another one.
 *
 * @param insecure whether http will do; for development only
 * @param loopback whether this machine may be called; for development only
 */
public record Destinations(boolean insecure, boolean loopback) {

    private static final Pattern NAME =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern QUAD =
            Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

    private static final List<String> HOME =
            List.of("localhost", "local", "internal", "localdomain", "lan", "home", "intranet");

    /** What IPv4 sets apart, as network and length of its prefix. */
    private static final List<Range> APART =
            List.of(
                    Range.of(0, 0, 0, 0, 8),
                    Range.of(10, 0, 0, 0, 8),
                    Range.of(100, 64, 0, 0, 10),
                    Range.of(127, 0, 0, 0, 8),
                    Range.of(169, 254, 0, 0, 16),
                    Range.of(172, 16, 0, 0, 12),
                    Range.of(192, 0, 0, 0, 24),
                    Range.of(192, 0, 2, 0, 24),
                    Range.of(192, 88, 99, 0, 24),
                    Range.of(192, 168, 0, 0, 16),
                    Range.of(198, 18, 0, 0, 15),
                    Range.of(198, 51, 100, 0, 24),
                    Range.of(203, 0, 113, 0, 24),
                    Range.of(224, 0, 0, 0, 4),
                    Range.of(240, 0, 0, 0, 4));

    /** Within the one part of IPv6 that is public, 2000::/3, what is set apart again. */
    private static final List<Range> APART_IN_SIX =
            List.of(
                    new Range(0x2001_0000_0000_0000L, 23),
                    new Range(0x2001_0db8_0000_0000L, 32),
                    new Range(0x2002_0000_0000_0000L, 16),
                    new Range(0x3fff_0000_0000_0000L, 20));

    private static final Range PUBLIC_SIX = new Range(0x2000_0000_0000_0000L, 3);

    /** All whose first {@code length} bits are those of {@code start}, of 64. */
    private record Range(long start, int length) {

        static Range of(int a, int b, int c, int d, int length) {
            return new Range(bits(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}), length);
        }

        boolean holds(long bits) {
            return (bits ^ start) >>> (64 - length) == 0;
        }

        /** The first eight bytes, filled up with zeros. */
        static long bits(byte[] address) {
            var bits = 0L;
            for (var i = 0; i < 8; i++) {
                bits = (bits << 8) | (i < address.length ? address[i] & 0xFF : 0);
            }
            return bits;
        }
    }

    /**
     * The address {@code text} is.
     *
     * @throws NotificationProblem.NoDestination if it is none to which news are sent
     */
    public WebhookUrl check(String text) {
        var uri = parsed(text);
        var url = new WebhookUrl(uri);
        if (!url.isSecure() && !(insecure && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new NotificationProblem.NoDestination("It must begin with https://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new NotificationProblem.NoDestination(
                    "It must have a host, no user name and no fragment.");
        }
        if (url.port() < 1 || url.port() > 65_535) {
            throw new NotificationProblem.NoDestination("It has no port that could be one.");
        }
        checkHost(url.host().toLowerCase(Locale.ROOT));
        return url;
    }

    /** Whether news may be sent to a machine of this address. */
    public boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static URI parsed(String text) {
        if (text.length() > WebhookUrl.MAX_LENGTH
                || text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new NotificationProblem.NoDestination(
                    "It has up to " + WebhookUrl.MAX_LENGTH + " visible ASCII characters.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new NotificationProblem.NoDestination("It is not a URL.");
        }
    }

    private void checkHost(String host) {
        if (host.contains(":") || QUAD.matcher(host).matches()) {
            if (!allows(literal(host))) {
                throw notPublic();
            }
        } else if (!NAME.matcher(host).matches() || host.length() > 253) {
            throw new NotificationProblem.NoDestination(
                    "Its host is neither a name nor an address.");
        } else if (isHome(host) && !loopback) {
            throw notPublic();
        }
    }

    private static boolean isHome(String host) {
        return HOME.contains(host.substring(host.lastIndexOf('.') + 1)) || !host.contains(".");
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException _) {
            throw new NotificationProblem.NoDestination("Its host is not an address.");
        }
    }

    private static NotificationProblem notPublic() {
        return new NotificationProblem.NoDestination("It does not lead to a public address.");
    }

    private static boolean isPublic(byte[] four) {
        var bits = Range.bits(four);
        return APART.stream().noneMatch(range -> range.holds(bits));
    }

    private static boolean isPublicSix(byte[] six) {
        var bits = Range.bits(six);
        return PUBLIC_SIX.holds(bits) && APART_IN_SIX.stream().noneMatch(it -> it.holds(bits));
    }
}
