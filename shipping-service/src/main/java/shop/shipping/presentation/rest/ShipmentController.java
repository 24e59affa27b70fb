package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.platform.web.IdempotencyKeys;
import shop.platform.web.Pages;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.ShipmentFilter;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.TrackingNumber;

/** Shipments. */
@Valid
@Controller("/api/shipments")
public final class ShipmentController {

    private final ShipmentUses uses;

    public ShipmentController(ShipmentUses uses) {
        this.uses = uses;
    }

    /**
     * Sends part of a paid order in a parcel of its own: what is in no other one, or still in the
     * pending one the order got by itself. Staff only.
     *
     * @param body which items of which order
     */
    @Post
    @Produces(statusCode = 201)
    ShipmentResponse send(
            CreateShipmentRequest body, ServerRequest request, ServerResponse response) {
        var requestId = IdempotencyKeys.of(request).map(RequestId::new).orElseGet(RequestId::fresh);
        var shipment = uses.sendParcel().handle(body.toCommand(requestId));
        response.header(HeaderNames.LOCATION, "/api/shipments/" + shipment.label().id());
        return ShipmentResponse.of(shipment);
    }

    /**
     * Says by which methods something can be sent, what each costs and when it arrives. Nothing is
     * written.
     *
     * @param body where to, and what
     */
    @Post("/quote")
    @Produces(statusCode = 200)
    ShippingQuoteResponse quote(ShippingQuoteRequest body) {
        var quote = uses.quoteShipping().handle(body.toLocality(), body.toLoad(uses.currency()));
        return ShippingQuoteResponse.of(quote);
    }

    /**
     * Lists shipments, those of the latest order first: a customer's own, or all for staff.
     *
     * @param orderId only those of this order
     * @param status only those of this status
     * @param cursor the {@code next_cursor} of the part before
     */
    @Get
    ShipmentListResponse list(
            @QueryParam("order_id") @Nullable Long orderId,
            @QueryParam @Nullable String status,
            @QueryParam @Nullable Long cursor,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        var filter =
                new ShipmentFilter(
                        CallerReach.of(request),
                        orderId == null ? null : new OrderId(orderId),
                        status == null ? null : ShipmentStatus.of(status),
                        cursor == null ? null : new ShipmentId(cursor),
                        page);
        return ShipmentListResponse.of(uses.listShipments().handle(filter), page);
    }

    /** Shows one shipment. */
    @Get("/{id}")
    ShipmentResponse show(long id, ServerRequest request) {
        var shipment = uses.showShipment().handle(new ShipmentId(id), CallerReach.of(request));
        return ShipmentResponse.of(shipment);
    }

    /** Tells how far an order and each of its parcels have come. */
    @Get("/{orderId}/track")
    TrackResponse track(long orderId, ServerRequest request) {
        var order = new OrderId(orderId);
        return TrackResponse.of(uses.trackOrder().handle(order, CallerReach.of(request)));
    }

    /** Tells where a parcel is, to whoever knows its number: nothing of whom it is for. */
    @Get("/tracking/{number}")
    ParcelResponse trackParcel(String number) {
        return ParcelResponse.of(uses.trackParcel().handle(TrackingNumber.parse(number)));
    }

    /**
     * Takes a shipment one step further: from pending to packed, shipped, and delivered or
     * returned; or cancels it before it has left. Staff only.
     *
     * @param body which status it has now
     */
    @Put("/{id}/status")
    ShipmentResponse move(long id, MoveShipmentRequest body) {
        return ShipmentResponse.of(uses.moveShipment().handle(body.toCommand(new ShipmentId(id))));
    }
}
