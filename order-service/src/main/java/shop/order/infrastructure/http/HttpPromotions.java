package shop.order.infrastructure.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.order.application.port.Promotions;
import shop.order.domain.CustomerId;
import shop.order.domain.Discount;
import shop.order.domain.Evaluation;
import shop.order.domain.RedemptionId;
import shop.platform.discovery.Answer;
import shop.platform.discovery.Call;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Batcher;

/**
 * Asks promotion-service. Carts that are priced at the same time are evaluated by one question,
 * asked after the last of them came.
 */
public final class HttpPromotions implements Promotions {

    private static final String SERVICE = "promotion-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 32;

    /** A body of more than 64 KB is refused; so many characters are surely less. */
    private static final int LONGEST_BODY = 20_000;

    private final ServiceClient client;
    private final Currency currency;
    private final Batcher<Cart, Evaluation> questions = new Batcher<>(AT_ONCE, this::ask);

    public HttpPromotions(ServiceClient client, Currency currency) {
        this.client = client;
        this.currency = currency;
    }

    @Override
    public Evaluation evaluate(Cart cart) {
        return questions.call(cart);
    }

    @Override
    public Optional<Instant> redeem(
            RedemptionId id, CustomerId customer, List<Discount> promotions) {
        var path = "/internal/promotions/redemptions/" + id.value();
        var json = PromotionJson.redemption(customer, promotions);
        var answer = client.send(new Call("PUT", SERVICE, path, Map.of(), json, PATIENCE));
        if (answer.status() == 409) {
            throw PromotionJson.refusal(answer.body(), promotions);
        }
        return Optional.ofNullable(PromotionJson.keptUntil(good(answer)));
    }

    private List<Evaluation> ask(List<Cart> carts) {
        var evaluations = new ArrayList<Evaluation>();
        var part = new ArrayList<String>();
        var length = 0;
        for (var cart : carts) {
            var json = PromotionJson.cart(cart, currency);
            if (!part.isEmpty() && length + json.length() > LONGEST_BODY) {
                evaluations.addAll(answered(part));
                part.clear();
                length = 0;
            }
            part.add(json);
            length += json.length();
        }
        evaluations.addAll(answered(part));
        return evaluations;
    }

    /** Nothing is written by it, so it may be asked again; the key says so. */
    private List<Evaluation> answered(List<String> carts) {
        var json = "{\"carts\":[" + String.join(",", carts) + "]}";
        var call =
                Call.post(SERVICE, "/internal/promotions/evaluations", json, PATIENCE)
                        .with("Idempotency-Key", UUID.randomUUID().toString());
        var evaluations = PromotionJson.evaluations(good(client.send(call)), currency);
        if (evaluations.size() != carts.size()) {
            throw new IllegalStateException(
                    SERVICE + " answers " + evaluations.size() + " to " + carts.size());
        }
        return evaluations;
    }

    private static String good(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return answer.body();
    }
}
