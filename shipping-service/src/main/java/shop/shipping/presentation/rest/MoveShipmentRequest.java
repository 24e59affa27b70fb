package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.shipping.application.MoveShipment;
import shop.shipping.domain.Remark;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentStatus;

/**
 * What has become of a shipment.
 *
 * @param location where it was seen, for everybody who tracks it
 * @param note a sentence for its customer
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record MoveShipmentRequest(
        @NotNull @Size(max = 16) String status,
        @Nullable @Size(max = 100) String location,
        @Nullable @Size(max = 200) String note) {

    MoveShipment.Command toCommand(ShipmentId shipment) {
        return new MoveShipment.Command(
                shipment, ShipmentStatus.of(status), new Remark(location, note));
    }
}
