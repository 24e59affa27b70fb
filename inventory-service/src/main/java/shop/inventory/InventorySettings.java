package shop.inventory;

import java.time.Duration;
import shop.platform.settings.Settings;

/**
 * What can be set about the inventory alone.
 *
 * @param holdTime how long an order is told that its stock is held; the order-service ends it then
 */
record InventorySettings(Duration holdTime) {

    static InventorySettings of(Settings settings) {
        return new InventorySettings(
                settings.duration("ORDER_PAYMENT_TIMEOUT", Duration.ofMinutes(15)));
    }
}
