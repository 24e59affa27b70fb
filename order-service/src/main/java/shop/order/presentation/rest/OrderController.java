package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shop.order.application.CancelOrder;
import shop.order.application.ListOrders;
import shop.order.application.PlaceOrder;
import shop.order.application.QuoteOrder;
import shop.order.application.ShowOrder;
import shop.order.application.ShowTimeline;
import shop.order.application.UpdateOrder;
import shop.order.domain.CustomerId;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.Reach;
import shop.order.domain.RequestId;
import shop.platform.messaging.Backpressure;
import shop.platform.web.IdempotencyKeys;
import shop.platform.web.Pages;
import shop.platform.web.Preferences;

/** Orders. */
@Valid
@Controller("/api/orders")
public final class OrderController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

    private final PlaceOrder placeOrder;
    private final QuoteOrder quoteOrder;
    private final ListOrders listOrders;
    private final ShowOrder showOrder;
    private final ShowTimeline showTimeline;
    private final CancelOrder cancelOrder;
    private final UpdateOrder updateOrder;
    private final Backpressure backpressure;

    public OrderController(
            PlaceOrder placeOrder,
            QuoteOrder quoteOrder,
            ListOrders listOrders,
            ShowOrder showOrder,
            ShowTimeline showTimeline,
            CancelOrder cancelOrder,
            UpdateOrder updateOrder,
            Backpressure backpressure) {
        this.placeOrder = placeOrder;
        this.quoteOrder = quoteOrder;
        this.listOrders = listOrders;
        this.showOrder = showOrder;
        this.showTimeline = showTimeline;
        this.cancelOrder = cancelOrder;
        this.updateOrder = updateOrder;
        this.backpressure = backpressure;
    }

    /**
     * Places an order. Answers 201 once its stock is held, 409 naming the lines that are short, or
     * 202 with a pending order if that is not known within {@code Prefer: wait} (2 seconds).
     *
     * @param body what is ordered, and where to
     */
    @Post
    @Produces(statusCode = 201)
    OrderResponse place(PlaceOrderRequest body, ServerRequest request, ServerResponse response) {
        backpressure.check();
        var shopper = Shoppers.signedIn(request);
        var patience = Preferences.wait(request, PATIENCE, LONGEST_PATIENCE);
        var requestId = IdempotencyKeys.of(request).map(RequestId::new).orElseGet(RequestId::fresh);
        var order = placeOrder.handle(body.toCommand(requestId, shopper, patience));
        if (order.status() == OrderStatus.PENDING) {
            response.status(Status.ACCEPTED_202);
        }
        response.header("Location", "/api/orders/" + order.id());
        return OrderResponse.of(order);
    }

    /**
     * Says what an order would cost, and why. A coupon that does not apply is told, not refused.
     * Nothing is written.
     *
     * @param body what would be ordered
     */
    @Post("/quote")
    @Produces(statusCode = 200)
    QuoteResponse quote(QuoteOrderRequest body, ServerRequest request) {
        var enquiry = body.toEnquiry(Shoppers.signedIn(request));
        return QuoteResponse.of(quoteOrder.handle(enquiry));
    }

    /**
     * Lists orders, newest first: a customer's own, or all for staff.
     *
     * @param status only orders of this status
     * @param userId only orders of this customer
     * @param cursor the {@code next_cursor} of the part before
     */
    @Get
    OrderListResponse list(
            @QueryParam @Nullable String status,
            @QueryParam("user_id") @Nullable Long userId,
            @QueryParam @Nullable Long cursor,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var filter =
                new OrderFilter(
                        narrowed(CallerReach.of(request), userId),
                        status == null ? null : OrderStatus.of(status),
                        cursor == null ? null : new OrderId(cursor),
                        Pages.of(skip, limit));
        return OrderListResponse.of(listOrders.handle(filter));
    }

    /** Shows one order. */
    @Get("/{id}")
    OrderResponse show(long id, ServerRequest request) {
        return OrderResponse.of(showOrder.handle(new OrderId(id), CallerReach.of(request)));
    }

    /** Tells what has happened to an order, oldest first. */
    @Get("/{id}/timeline")
    TimelineResponse timeline(long id, ServerRequest request) {
        var reach = CallerReach.of(request);
        var query = new ShowTimeline.Query(new OrderId(id), reach, 0, Duration.ZERO);
        var entries = showTimeline.handle(query).stream().map(TimelineEntryResponse::of).toList();
        return new TimelineResponse(id, entries);
    }

    /**
     * Cancels an order. What it held or cost is given back.
     *
     * @param reason why, for the timeline
     */
    @Post("/{id}/cancel")
    @Produces(statusCode = 200)
    OrderResponse cancel(long id, @QueryParam @Nullable String reason, ServerRequest request) {
        var why = reason == null ? "Cancelled on request." : reason;
        var command = new CancelOrder.Command(new OrderId(id), CallerReach.of(request), why);
        return OrderResponse.of(cancelOrder.handle(command));
    }

    /** Cancels an order; it stays to be seen. */
    @Delete("/{id}")
    @Produces(statusCode = 200)
    OrderResponse delete(long id, ServerRequest request) {
        return cancel(id, null, request);
    }

    /**
     * Moves an order on by one status, cancels it, or sends it elsewhere before it is shipped.
     *
     * @param body what is to change
     */
    @Put("/{id}")
    OrderResponse update(long id, UpdateOrderRequest body) {
        return OrderResponse.of(updateOrder.handle(body.toCommand(new OrderId(id))));
    }

    private static Reach narrowed(Reach reach, @Nullable Long userId) {
        if (userId == null) {
            return reach;
        }
        var customer = new CustomerId(userId);
        if (!reach.covers(customer)) {
            throw new OrderProblem.NotYourself();
        }
        return new Reach.Only(customer);
    }
}
