package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.ShippingCharge;

/**
 * What shipping costs.
 *
 * @param method absent for the free one
 * @param total after discounts
 * @param net what is paid without tax
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ShippingResponse(
        @Nullable String method,
        @Nullable String name,
        BigDecimal price,
        List<DiscountResponse> discounts,
        BigDecimal discount,
        BigDecimal total,
        BigDecimal net,
        BigDecimal tax,
        List<TaxResponse> taxes) {

    static ShippingResponse of(ShippingCharge shipping) {
        return new ShippingResponse(
                shipping.method(),
                shipping.name(),
                shipping.price().amount(),
                DiscountResponse.allOf(shipping.discounts()),
                shipping.discount().amount(),
                shipping.total().amount(),
                shipping.charge().net().amount(),
                shipping.charge().tax().amount(),
                TaxResponse.allOf(shipping.charge().parts()));
    }
}
