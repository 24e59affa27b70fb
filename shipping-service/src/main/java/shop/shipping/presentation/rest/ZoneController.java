package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Valid;

/** Zones. */
@Valid
@Controller("/api/shipments/zones")
public final class ZoneController extends ZoneEndpoints {

    public ZoneController(ZoneUses uses) {
        super(uses);
    }
}
