package shop.rating;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Keeps what buyers think of products. */
public final class RatingService {

    static final String NAME = "rating-service";

    private RatingService() {}

    static void main(String[] args) {
        ServiceMain.run(NAME, args, RatingService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
