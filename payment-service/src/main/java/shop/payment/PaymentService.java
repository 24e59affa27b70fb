package shop.payment;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Takes the money of orders, and gives it back. */
public final class PaymentService {

    static final String NAME = "payment-service";

    private PaymentService() {}

    static void main(String[] args) {
        ServiceMain.run(NAME, args, PaymentService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
