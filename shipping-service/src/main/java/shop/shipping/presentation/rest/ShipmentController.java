package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Shipments. */
@Valid
@Controller("/api/shipments")
public final class ShipmentController extends ShipmentEndpoints {

    public ShipmentController(ShipmentUses uses) {
        super(uses);
    }
}
