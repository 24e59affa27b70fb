package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Shipments, by their other address. */
@Valid
@Controller("/api/shipping")
public final class ShippingController extends ShipmentEndpoints {

    public ShippingController(ShipmentUses uses) {
        super(uses);
    }
}
