package shop.order.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Fulfilment;
import shop.order.domain.Signal;

/** What this service reads of {@code shipment_created} and {@code shipment_updated}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShipmentNews(long orderId, @Nullable String orderFulfilment) {

    Signal toSignal() {
        return new Signal.Shipping(
                Fulfilment.of(Objects.requireNonNull(orderFulfilment, "order_fulfilment")));
    }
}
