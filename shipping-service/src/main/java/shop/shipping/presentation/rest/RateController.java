package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Rates. */
@Valid
@Controller("/api/shipments/rates")
public final class RateController extends RateEndpoints {

    public RateController(RateUses uses) {
        super(uses);
    }
}
