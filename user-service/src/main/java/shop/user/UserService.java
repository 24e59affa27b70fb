package shop.user;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Registers people, logs them in and says to the other services who they are. */
public final class UserService {

    static final String NAME = "user-service";

    private UserService() {}

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, UserService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
