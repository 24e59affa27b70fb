package shop.shipping.presentation.rest;

import java.util.Currency;
import shop.shipping.application.ListShipments;
import shop.shipping.application.MoveShipment;
import shop.shipping.application.QuoteShipping;
import shop.shipping.application.SendParcel;
import shop.shipping.application.ShowShipment;
import shop.shipping.application.TrackOrder;
import shop.shipping.application.TrackParcel;

/** What can be done with shipments. */
public record ShipmentUses(
        SendParcel sendParcel,
        MoveShipment moveShipment,
        ShowShipment showShipment,
        TrackOrder trackOrder,
        TrackParcel trackParcel,
        ListShipments listShipments,
        QuoteShipping quoteShipping,
        Currency currency) {}
