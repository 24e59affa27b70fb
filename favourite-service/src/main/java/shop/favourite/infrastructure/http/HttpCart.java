package shop.favourite.infrastructure.http;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.favourite.application.port.Cart;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite.Move;
import shop.favourite.domain.FavouriteProblem.CartAway;
import shop.favourite.domain.FavouriteProblem.CartRefuses;
import shop.favourite.domain.ProductId;
import shop.platform.discovery.Answer;
import shop.platform.discovery.Call;
import shop.platform.discovery.ServiceClient;
import shop.platform.discovery.ServiceUnavailable;

/**
 * Asks order-service. The move's key is the request's {@code Idempotency-Key}. Only what refuses
 * this very request is taken for a refusal; anything else leaves open what became of it.
 */
public final class HttpCart implements Cart {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCart.class);

    private static final String SERVICE = "order-service";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);
    private static final String UNDER_WAY = "/problems/request-in-progress";
    private static final String NO_ROUTE = "/problems/not-found";

    private static final JsonType<Item> ITEM = Jsonb.builder().build().type(Item.class);
    private static final JsonType<Refusal> REFUSAL = Jsonb.builder().build().type(Refusal.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    record Item(String productId, int quantity) {}

    /** What this service reads of a problem. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record Refusal(@Nullable String type, @Nullable String detail) {}

    private final ServiceClient client;

    public HttpCart(ServiceClient client) {
        this.client = client;
    }

    @Override
    public void put(CustomerId customer, ProductId product, Move move) {
        var answer = ask(customer, ITEM.toJson(new Item(product.value(), move.quantity())), move);
        if (!answer.isSuccess()) {
            throw meaningOf(answer);
        }
    }

    private Answer ask(CustomerId customer, String item, Move move) {
        var path = "/internal/carts/" + customer.value() + "/items";
        try {
            return client.send(
                    Call.post(SERVICE, path, item, PATIENCE).with("Idempotency-Key", move.key()));
        } catch (ServiceUnavailable _) {
            throw new CartAway();
        }
    }

    private static RuntimeException meaningOf(Answer answer) {
        var refusal = read(answer.body());
        var why = refusal.detail();
        if (!REFUSALS.contains(answer.status())
                || why == null
                || UNDER_WAY.equals(refusal.type())
                || NO_ROUTE.equals(refusal.type())) {
            LOG.warn("{} answers {}: {}", SERVICE, answer.status(), why);
            return new CartAway();
        }
        return new CartRefuses(why);
    }

    private static Refusal read(String body) {
        try {
            return REFUSAL.fromJson(body);
        } catch (JsonException _) {
            return new Refusal(null, null);
        }
    }
}
