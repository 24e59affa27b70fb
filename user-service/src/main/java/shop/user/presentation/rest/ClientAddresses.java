package shop.user.presentation.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where requests come from. What a proxy says of its client is believed of proxies in private
 * networks only, as ours are, and of those only their own word: the last one in the list. An IPv6
 * client is known by its network, since it has the whole of it to choose addresses from.
 */
public final class ClientAddresses {

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final int NETWORK_BYTES = 8;

    private final boolean behindProxy;

    /**
     * @param behindProxy whether there may be a proxy at all
     */
    public ClientAddresses(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    String of(ServerRequest request) {
        var peer = ((InetSocketAddress) request.remotePeer().address()).getAddress();
        var forwarded = request.headers().first(FORWARDED_FOR);
        return text(
                forwarded
                        .filter(_ -> behindProxy && isPrivate(peer))
                        .flatMap(ClientAddresses::last)
                        .orElse(peer));
    }

    private static Optional<InetAddress> last(String forwarded) {
        var hop = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        try {
            return Optional.of(InetAddress.ofLiteral(hop));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPrivate(InetAddress address) {
        var isUniqueLocal =
                address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal;
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
