package shop.discovery;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Knows which instances of every service are alive. */
public final class DiscoveryService {

    static final String NAME = "discovery-service";

    private DiscoveryService() {}

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, DiscoveryService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
