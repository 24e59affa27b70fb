package shop.bench;

import java.io.IOException;
import java.util.UUID;
import shop.bench.Market.Buyer;

/** Goes in by a door and buys, one thing after the other, each request with a key of its own. */
final class Shopper {

    private static final String TOTAL = "3000.00";
    private static final int CREATED = 201;

    /** The order is taken, but its stock is not decided on yet. */
    private static final int ACCEPTED = 202;

    private final Connection orders;
    private final Connection payments;
    private final Buyer buyer;
    private final Market market;
    private final Promises promises;
    private long last;

    Shopper(Door door, Buyer buyer, Market market, Promises promises) {
        this.orders = new Connection(door.orders());
        this.payments = new Connection(door.payments());
        this.buyer = buyer;
        this.market = market;
        this.promises = promises;
    }

    /** Orders one each of two products, and tells whether that was confirmed at once. */
    boolean order() throws IOException {
        var products = market.choice();
        var body =
                """
                {"user_id": %d, "items": [{"product_id": "%s", "quantity": 1}, \
                {"product_id": "%s", "quantity": 1}], "shipping_address": "123 Main St"}\
                """
                        .formatted(buyer.id(), products.getFirst(), products.getLast());
        var answer = orders.send("POST", "/api/orders/", headers(), body);
        if (answer.status() != CREATED && answer.status() != ACCEPTED) {
            promises.surprise("order answered " + answer.status());
            return false;
        }
        last = Json.number(answer.body(), "id");
        promises.taken(last);
        return answer.status() == CREATED;
    }

    /** Pays what was ordered last. */
    boolean pay() throws IOException {
        var body =
                "{\"order_id\": %d, \"amount\": %s, \"payment_method\": \"credit_card\"}"
                        .formatted(last, TOTAL);
        var answer = payments.send("POST", "/api/payments/", headers(), body);
        if (answer.status() != CREATED) {
            promises.surprise("payment answered " + answer.status());
            return false;
        }
        promises.paid(Json.number(answer.body(), "id"));
        return true;
    }

    /** The number of the order that was confirmed last. */
    long last() {
        return last;
    }

    private String headers() {
        return buyer.authorization() + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
    }
}
