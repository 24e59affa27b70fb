package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.application.PlaceOrder;
import shop.order.domain.Basket;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderProblem;
import shop.order.domain.RequestId;
import shop.order.domain.ShippingAddress;

/**
 * @param userId if given, whoever is signed in
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record PlaceOrderRequest(
        @Nullable Long userId,
        @NotNull @Size(min = 1, max = Basket.MAX_LINES) @Valid List<OrderItemRequest> items,
        @NotBlank @Size(max = ShippingAddress.MAX_LENGTH) String shippingAddress) {

    PlaceOrder.Command toCommand(RequestId request, CustomerId customer, Duration patience) {
        if (userId != null && userId != customer.value()) {
            throw new OrderProblem.NotYourself();
        }
        return new PlaceOrder.Command(
                request,
                customer,
                new Basket(items.stream().map(OrderItemRequest::toItem).toList()),
                new ShippingAddress(shippingAddress),
                patience);
    }
}
