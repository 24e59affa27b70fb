package shop.inventory;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** How many of each product there are, and which orders hold them. */
public final class InventoryService {

    public static final String NAME = "inventory-service";

    private InventoryService() {}

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, InventoryService::start);
    }
}
