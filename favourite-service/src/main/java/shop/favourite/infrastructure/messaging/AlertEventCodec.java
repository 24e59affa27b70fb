package shop.favourite.infrastructure.messaging;

import shop.favourite.domain.AlertEvent;
import shop.favourite.domain.AlertEvent.BackInStock;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;

/** How alerts read on {@code favourite-events}; the shapes stand in {@code contracts/}. */
public final class AlertEventCodec {

    private static final String TOPIC = "favourite-events";

    private AlertEventCodec() {}

    /**
     * @param alert the number of this one alert
     */
    public static News encode(long alert, AlertEvent event) {
        return switch (event) {
            case PriceDropped dropped ->
                    news(
                            alert,
                            "price_dropped",
                            about(alert, "price_dropped", event)
                                    .put("old_price", dropped.oldPrice().amount())
                                    .put("new_price", dropped.newPrice().amount())
                                    .put(
                                            "currency",
                                            dropped.newPrice().currency().getCurrencyCode())
                                    .put("created_at", event.cause().raisedAt()));
            case BackInStock back ->
                    news(
                            alert,
                            "back_in_stock",
                            about(alert, "back_in_stock", event)
                                    .put("available", back.available())
                                    .put("created_at", event.cause().raisedAt()));
        };
    }

    private static EventJson about(long alert, String type, AlertEvent event) {
        return EventJson.of(type)
                .put("alert_id", alert)
                .put("user_id", event.cause().customer().value())
                .put("product_id", event.cause().product().value())
                .put("name", event.name());
    }

    private static News news(long alert, String type, EventJson body) {
        return new News("alert", Long.toString(alert), 1, type, TOPIC, body.toString());
    }
}
