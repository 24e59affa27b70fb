package shop.launcher.plan;

import shop.platform.settings.Settings;

/**
 * Which port each part listens on: the contract's plus {@code SHOP_PORT_OFFSET}, or the one its own
 * setting gives.
 */
public final class Ports {

    private static final int GATEWAY = 80;
    private static final int GATEWAY_FOR_EVERYBODY = 8080;
    private static final int HIGHEST = 65_535;

    private final Settings settings;
    private final int offset;

    public Ports(Settings settings) {
        this.settings = settings;
        this.offset = settings.integer("SHOP_PORT_OFFSET", 0, 0, HIGHEST - 30_000);
    }

    public int of(Store store) {
        return port(store.portSetting(), store.port());
    }

    public int of(ServiceSpec service) {
        return port(service.portSetting(), service.port());
    }

    /** The gateway's port of first choice. */
    public int gateway() {
        return port("GATEWAY_PORT", GATEWAY);
    }

    /** The port to take where the first choice cannot be had and was not asked for by name. */
    public int gatewayForEverybody() {
        return GATEWAY_FOR_EVERYBODY + offset;
    }

    public boolean gatewayIsGiven() {
        return settings.optional("GATEWAY_PORT").isPresent();
    }

    private int port(String setting, int contract) {
        return settings.integer(setting, contract + offset, 1, HIGHEST);
    }
}
