package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Rates, by their other address. */
@Valid
@Controller("/api/shipping/rates")
public final class ShippingRateController extends RateEndpoints {

    public ShippingRateController(RateUses uses) {
        super(uses);
    }
}
