package shop.platform.discovery;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

/**
 * One service's view of the others. {@code DISCOVERY_SERVICE_URL} says where the registry is,
 * {@code INSTANCE_HOST} under which host this instance is reached where that is not the address it
 * calls from.
 */
public final class Discovery implements AutoCloseable {

    private static final String REGISTRY = "DISCOVERY_SERVICE_URL";
    private static final URI DEFAULT_REGISTRY = URI.create("http://localhost:8000");

    private final Settings settings;
    private final ServiceCredential credential;
    private final Observability observability;
    private final URI registry;
    private final Transport transport = new Transport();
    private final ServiceLookup lookup;
    private final ServiceClient client;
    private @Nullable Registration registration;

    private Discovery(
            Settings settings, ServiceCredential credential, Observability observability) {
        this.settings = settings;
        this.credential = credential;
        this.observability = observability;
        this.registry = registry(settings);
        this.lookup = new ServiceLookup(registry, settings, transport);
        this.client = new ServiceClient(lookup, transport, credential, observability);
    }

    public static Discovery open(
            Settings settings, ServiceCredential credential, Observability observability) {
        return new Discovery(settings, credential, observability);
    }

    public ServiceLookup lookup() {
        return lookup;
    }

    public ServiceClient client() {
        return client;
    }

    /** Makes this instance known, in the background, for as long as this is open. */
    public void register(int port) {
        registration =
                new Registration(registry, port, settings, transport, credential, observability);
    }

    /** Tells the registry that this instance takes no new work; to be called before it stops. */
    public void drain() {
        if (registration != null) {
            registration.drain();
        }
    }

    @Override
    public void close() {
        if (registration != null) {
            registration.close();
            registration = null;
        }
        transport.close();
    }

    private static URI registry(Settings settings) {
        try {
            return settings.optional(REGISTRY).map(URI::create).orElse(DEFAULT_REGISTRY);
        } catch (IllegalArgumentException _) {
            settings.fault(REGISTRY, "is not a URL");
            return DEFAULT_REGISTRY;
        }
    }
}
