package shop.shipping;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Sends what was paid, and says what sending costs. */
public final class ShippingService {

    static final String NAME = "shipping-service";

    private ShippingService() {}

    static void main(String[] args) {
        ServiceMain.run(NAME, args, ShippingService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
