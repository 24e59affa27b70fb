package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.SendParcel;
import shop.shipping.domain.Items;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.ProductId;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.ShippingProblem.ProductTwice;

/**
 * A parcel to be sent.
 *
 * @param method that of the order, if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CreateShipmentRequest(
        @NotNull @Positive Long orderId,
        @NotNull @Size(min = 1, max = MOST_ITEMS) @Valid List<ShipmentItemRequest> items,
        @Nullable @Size(min = 1, max = 40) String method) {

    static final int MOST_ITEMS = 100;

    SendParcel.Command toCommand(RequestId request) {
        var quantities = new TreeMap<ProductId, Integer>();
        for (var item : items) {
            if (quantities.put(new ProductId(item.productId()), item.quantity()) != null) {
                throw new ProductTwice();
            }
        }
        return new SendParcel.Command(request, new OrderId(orderId), new Items(quantities), method);
    }
}
