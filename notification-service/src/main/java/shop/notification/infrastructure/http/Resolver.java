package shop.notification.infrastructure.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Looks up where a host is. */
@FunctionalInterface
public interface Resolver {

    List<InetAddress> resolve(String host) throws IOException;

    /** As this machine does. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
