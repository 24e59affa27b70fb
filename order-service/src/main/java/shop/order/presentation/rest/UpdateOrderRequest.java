package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.order.application.UpdateOrder;
import shop.order.domain.OrderId;
import shop.order.domain.OrderStatus;
import shop.order.domain.ShippingAddress;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record UpdateOrderRequest(
        @Nullable @Size(max = 16) String status,
        @Nullable @Size(max = ShippingAddress.MAX_LENGTH) String shippingAddress) {

    UpdateOrder.Command toCommand(OrderId order) {
        return new UpdateOrder.Command(
                order,
                status == null ? null : OrderStatus.of(status),
                shippingAddress == null ? null : new ShippingAddress(shippingAddress));
    }
}
