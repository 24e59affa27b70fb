package shop.order;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Takes orders and keeps them to their end. */
public final class OrderService {

    static final String NAME = "order-service";

    private OrderService() {}

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, OrderService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
