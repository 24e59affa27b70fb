package shop.platform.discovery;

import java.time.Duration;
import shop.platform.security.KeySource;

/** The keys of access tokens, as user-service publishes them. */
public final class PublishedKeys implements KeySource {

    private static final String PUBLISHER = "user-service";
    private static final String PATH = "/.well-known/jwks.json";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ServiceClient client;

    public PublishedKeys(ServiceClient client) {
        this.client = client;
    }

    @Override
    public String keySet() {
        var answer = client.get(PUBLISHER, PATH, PATIENCE);
        if (!answer.isSuccess()) {
            throw new ServiceUnavailable(PUBLISHER);
        }
        return answer.body();
    }
}
