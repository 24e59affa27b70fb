package shop.notification;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Tells people and other systems what happened, once. */
public final class NotificationService {

    static final String NAME = "notification-service";

    private NotificationService() {}

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, NotificationService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
