package shop.notification.application.port;

import shop.notification.domain.Attempt;
import shop.notification.domain.Delivery;
import shop.notification.domain.Webhook;

/** Sends news to other systems, signed, and only to addresses where news may be sent. */
public interface WebhookSender {

    /** Tries once; whatever goes wrong is said by the attempt. */
    Attempt send(Webhook webhook, Delivery delivery);
}
