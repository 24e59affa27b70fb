package shop.order.infrastructure.http;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Catalogue;
import shop.order.domain.Offer;
import shop.order.domain.PriceList;
import shop.order.domain.ProductId;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Money;

/**
 * Asks product-service, which answers only with what is for sale. Orders that are placed at the
 * same time are priced by one question, asked after the last of them came.
 */
public final class HttpCatalogue implements Catalogue {

    private static final String SERVICE = "product-service";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** So many product-service shows at once. */
    private static final int MOST_PRODUCTS = 100;

    private static final int AT_ONCE = 32;

    /** In kg; whoever says more does not mean it. */
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100_000);

    private static final JsonType<ProductBatch> JSON =
            Jsonb.builder().build().type(ProductBatch.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record ProductBatch(List<Product> products) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Product(
                String id,
                BigDecimal price,
                @Nullable String name,
                @Nullable String category,
                @Nullable Map<String, Object> attributes) {

            Offer toOffer(Currency currency) {
                return new Offer(new Money(price, currency), name, category, weight());
            }

            /** What a seller says it weighs, if that can be. */
            private @Nullable BigDecimal weight() {
                var said = attributes == null ? null : attributes.get("weight_kg");
                if (!(said instanceof Number number)) {
                    return null;
                }
                var weight = new BigDecimal(number.toString());
                return weight.signum() < 0 || weight.compareTo(HEAVIEST) > 0
                        ? null
                        : weight.setScale(3, RoundingMode.HALF_UP);
            }
        }

        Map<ProductId, Offer> toOffers(Currency currency) {
            return products.stream()
                    .collect(toMap(it -> new ProductId(it.id()), it -> it.toOffer(currency)));
        }
    }

    private final ServiceClient client;
    private final Currency currency;
    private final Batcher<Set<ProductId>, PriceList> questions = new Batcher<>(AT_ONCE, this::ask);

    public HttpCatalogue(ServiceClient client, Currency currency) {
        this.client = client;
        this.currency = currency;
    }

    @Override
    public PriceList pricesOf(Set<ProductId> products) {
        return questions.call(products);
    }

    private List<PriceList> ask(List<Set<ProductId>> baskets) {
        var wanted = baskets.stream().flatMap(Set::stream).distinct().sorted().toList();
        var prices = new HashMap<ProductId, Offer>();
        for (var from = 0; from < wanted.size(); from += MOST_PRODUCTS) {
            var part = wanted.subList(from, Math.min(from + MOST_PRODUCTS, wanted.size()));
            prices.putAll(ask(part.stream()));
        }
        return nCopies(baskets.size(), new PriceList(prices));
    }

    private Map<ProductId, Offer> ask(Stream<ProductId> products) {
        var ids = products.map(ProductId::value).collect(joining(","));
        var answer = client.get(SERVICE, "/api/products/batch?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).toOffers(currency);
    }
}
