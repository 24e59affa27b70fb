package shop.order.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.order.application.ChangeCart;
import shop.order.application.CheckOutCart;
import shop.order.application.FindCart;
import shop.order.application.ShowCart;
import shop.order.domain.CouponCode;
import shop.order.domain.Destination;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.cart.CartId;
import shop.platform.messaging.Backpressure;
import shop.platform.web.IdempotencyKeys;
import shop.platform.web.Preferences;

/**
 * The cart of whoever is signed in, or of a guest who shows its token as {@code X-Cart-Token}. Who
 * is signed in and shows one has that cart merged into his own.
 */
@Valid
@Controller("/api/cart")
public final class CartController {

    static final HeaderName TOKEN = HeaderNames.create("X-Cart-Token");

    private static final Pattern PRODUCT = Pattern.compile("[0-9a-f]{24}");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

    private final FindCart findCart;
    private final ShowCart showCart;
    private final ChangeCart changeCart;
    private final CheckOutCart checkOutCart;
    private final Backpressure backpressure;

    public CartController(
            FindCart findCart,
            ShowCart showCart,
            ChangeCart changeCart,
            CheckOutCart checkOutCart,
            Backpressure backpressure) {
        this.findCart = findCart;
        this.showCart = showCart;
        this.changeCart = changeCart;
        this.checkOutCart = checkOutCart;
        this.backpressure = backpressure;
    }

    /**
     * Shows the cart and what it would cost as an order. What cannot be bought is marked.
     *
     * @param country where it would go, two letters
     * @param shippingMethod the free one, if absent
     */
    @Get
    CartResponse show(
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String region,
            @QueryParam("postal_code") @Nullable String postalCode,
            @QueryParam("shipping_method") @Nullable String shippingMethod,
            ServerRequest request,
            ServerResponse response) {
        var destination = new Destination(country, region, postalCode, null);
        var cart = cart(request, response, false).orElse(null);
        var query = new ShowCart.Query(cart, Shoppers.of(request), destination, shippingMethod);
        return CartResponse.of(cart, showCart.handle(query));
    }

    /** Opens a cart; a guest is told its token. */
    @Post
    @Produces(statusCode = 201)
    CartResponse open(ServerRequest request, ServerResponse response) {
        refuseBody(request);
        return shown(opened(request, response), request);
    }

    /**
     * Puts a product into the cart, beside what is there of it.
     *
     * @param body which and how many
     */
    @Post("/items")
    @Produces(statusCode = 201)
    CartResponse add(CartItemRequest body, ServerRequest request, ServerResponse response) {
        var cart = opened(request, response);
        changeCart.handle(cart, new ChangeCart.Command.Add(body.product(), body.amount()));
        return shown(cart, request);
    }

    /**
     * Says how many of a product are in the cart.
     *
     * @param body how many
     */
    @Put("/items/{productId}")
    CartResponse change(
            String productId,
            CartQuantityRequest body,
            ServerRequest request,
            ServerResponse response) {
        var product = product(productId);
        var command =
                body.quantity() == 0
                        ? new ChangeCart.Command.Remove(product)
                        : new ChangeCart.Command.Change(product, new Quantity(body.quantity()));
        return changed(command, request, response, () -> new OrderProblem.NotInCart(product));
    }

    /** Takes a product out of the cart. */
    @Delete("/items/{productId}")
    @Produces(statusCode = 200)
    CartResponse remove(String productId, ServerRequest request, ServerResponse response) {
        var product = product(productId);
        return changed(
                new ChangeCart.Command.Remove(product),
                request,
                response,
                () -> new OrderProblem.NotInCart(product));
    }

    /** Empties the cart. */
    @Delete
    @Produces(statusCode = 200)
    CartResponse clear(ServerRequest request, ServerResponse response) {
        var cart = cart(request, response, false);
        cart.ifPresent(it -> changeCart.handle(it, new ChangeCart.Command.Clear()));
        return shown(cart.orElse(null), request);
    }

    /**
     * Uses a coupon; whether it applies, the quote says.
     *
     * @param body its code
     */
    @Put("/coupon")
    CartResponse useCoupon(CartCouponRequest body, ServerRequest request, ServerResponse response) {
        var coupon = new CouponCode(body.code());
        var cart = opened(request, response);
        changeCart.handle(cart, new ChangeCart.Command.UseCoupon(coupon));
        return shown(cart, request);
    }

    /** Uses no coupon. */
    @Delete("/coupon")
    @Produces(statusCode = 200)
    CartResponse dropCoupon(ServerRequest request, ServerResponse response) {
        var cart = cart(request, response, false);
        cart.ifPresent(it -> changeCart.handle(it, new ChangeCart.Command.UseCoupon(null)));
        return shown(cart.orElse(null), request);
    }

    /**
     * Merges the guest's cart that {@code X-Cart-Token} names into one's own; that one is gone
     * then.
     */
    @Post("/merge")
    @Produces(statusCode = 200)
    CartResponse merge(ServerRequest request, ServerResponse response) {
        refuseBody(request);
        if (!request.headers().contains(TOKEN)) {
            throw new OrderProblem.NoCartToken();
        }
        return shown(opened(request, response), request);
    }

    /**
     * Orders what is in the cart, once, however often it is asked, and empties the cart of that.
     * Answers as placing an order does.
     *
     * @param body where to
     */
    @Post("/checkout")
    @Produces(statusCode = 201)
    OrderResponse checkOut(
            CheckOutCartRequest body, ServerRequest request, ServerResponse response) {
        backpressure.check();
        var shopper = Shoppers.signedIn(request);
        opened(request, response);
        var key = IdempotencyKeys.of(request).orElse(null);
        var patience = Preferences.wait(request, PATIENCE, LONGEST_PATIENCE);
        var order = checkOutCart.handle(body.toCommand(shopper, key, patience));
        if (order.status() == OrderStatus.PENDING) {
            response.status(Status.ACCEPTED_202);
        }
        response.header("Location", "/api/orders/" + order.id());
        return OrderResponse.of(order);
    }

    private CartResponse changed(
            ChangeCart.Command command,
            ServerRequest request,
            ServerResponse response,
            Supplier<OrderProblem> noCart) {
        var cart = cart(request, response, false).orElseThrow(noCart);
        changeCart.handle(cart, command);
        return shown(cart, request);
    }

    private CartResponse shown(@Nullable CartId cart, ServerRequest request) {
        var query = ShowCart.Query.of(cart, Shoppers.of(request));
        return CartResponse.of(cart, showCart.handle(query));
    }

    private CartId opened(ServerRequest request, ServerResponse response) {
        return cart(request, response, true).orElseThrow();
    }

    private Optional<CartId> cart(ServerRequest request, ServerResponse response, boolean open) {
        var customer = Shoppers.of(request).customer();
        var token = request.headers().first(TOKEN).orElse(null);
        var cart = findCart.handle(new FindCart.Query(customer, token, open));
        cart.ifPresent(id -> {
            if (id instanceof CartId.OfGuest(var guest)) {
                response.header(TOKEN, guest.value());
            }
        });
        return cart;
    }

    /** What cannot be a product is in no cart. */
    private static ProductId product(String id) {
        var product = new ProductId(id);
        if (!PRODUCT.matcher(id).matches()) {
            throw new OrderProblem.NotInCart(new ProductId("such product"));
        }
        return product;
    }

    /** These need none; what is sent may be nothing or an empty object. */
    private static void refuseBody(ServerRequest request) {
        if (request.content().hasEntity()) {
            var body = request.content().as(String.class).strip();
            if (!body.isEmpty() && !body.equals("{}")) {
                throw new OrderProblem.NothingToSay();
            }
        }
    }
}
