package shop.favourite.infrastructure.http;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.Description;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;

/** Asks product-service, which answers only with what is for sale. */
public final class HttpCatalogue implements Catalogue {

    private static final String SERVICE = "product-service";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** So many product-service shows at once. */
    private static final int MOST_PRODUCTS = 100;

    private static final JsonType<ProductBatch> JSON =
            Jsonb.builder().build().type(ProductBatch.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ProductBatch(List<Product> products) {

        @Json(naming = Json.Naming.LowerUnderscore)
        record Product(
                String id,
                String name,
                BigDecimal price,
                String currency,
                long stock,
                long version) {

            Offer toOffer() {
                var money = new Money(price, Currency.getInstance(currency));
                var description = new Description(name, money, true, version);
                return new Offer(new ProductId(id), description, stock);
            }
        }
    }

    private final ServiceClient client;

    public HttpCatalogue(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Map<ProductId, Offer> offers(Collection<ProductId> products) {
        var wanted = products.stream().distinct().sorted().toList();
        var offers = new TreeMap<ProductId, Offer>();
        for (var from = 0; from < wanted.size(); from += MOST_PRODUCTS) {
            var to = Math.min(from + MOST_PRODUCTS, wanted.size());
            offers.putAll(ask(wanted.subList(from, to)));
        }
        return offers;
    }

    private Map<ProductId, Offer> ask(List<ProductId> products) {
        var ids = products.stream().map(ProductId::value).collect(joining(","));
        var answer = client.get(SERVICE, "/api/products/batch?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).products().stream()
                .map(ProductBatch.Product::toOffer)
                .filter(offer -> products.contains(offer.product()))
                .collect(toMap(Offer::product, Function.identity()));
    }
}
