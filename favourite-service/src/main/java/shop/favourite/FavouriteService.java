package shop.favourite;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** What people would like to have, and what they are told about it. */
public final class FavouriteService {

    public static final String NAME = "favourite-service";

    private FavouriteService() {}

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, FavouriteService::start);
    }
}
