package shop.promotion;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Says which discounts apply to a basket, and sees that none is used too often. */
public final class PromotionService {

    static final String NAME = "promotion-service";

    private PromotionService() {}

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, PromotionService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
