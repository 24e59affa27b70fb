package shop.discovery.presentation.rest;

import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import shop.discovery.domain.Claim;
import shop.platform.security.CallerService;
import shop.platform.security.SecurityProblem;
import shop.platform.web.Callers;

/** Finds out for whom a request may speak. */
final class Claims {

    private Claims() {}

    static Claim of(ServerRequest request) {
        if (Callers.of(request) instanceof CallerService(var name)) {
            return new Claim(name, peer(request));
        }
        throw new SecurityProblem.NotAllowed();
    }

    private static String peer(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? host(peer.getAddress())
                : request.remotePeer().host();
    }

    private static String host(InetAddress address) {
        return address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
    }
}
