package shop.notification.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/**
 * Which deliveries of a webhook are wanted.
 *
 * @param before only older ones than this
 */
public record DeliveryFilter(
        WebhookId webhook,
        @Nullable DeliveryStatus status,
        @Nullable DeliveryId before,
        Page page) {}
