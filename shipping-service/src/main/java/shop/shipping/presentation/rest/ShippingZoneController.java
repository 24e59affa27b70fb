package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Zones, by their other address. */
@Valid
@Controller("/api/shipping/zones")
public final class ShippingZoneController extends ZoneEndpoints {

    public ShippingZoneController(ZoneUses uses) {
        super(uses);
    }
}
