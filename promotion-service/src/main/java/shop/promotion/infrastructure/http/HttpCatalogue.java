package shop.promotion.infrastructure.http;

import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;
import shop.promotion.application.port.Catalogue;
import shop.promotion.domain.ProductId;

/** Asks product-service, which answers only with what is for sale. */
public final class HttpCatalogue implements Catalogue {

    private static final String SERVICE = "product-service";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final JsonType<ProductBatch> JSON =
            Jsonb.builder().build().type(ProductBatch.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record ProductBatch(List<Product> products) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Product(String id, BigDecimal price, @Nullable String category) {}

        Map<ProductId, Offer> toOffers(Currency currency) {
            var offers = new HashMap<ProductId, Offer>();
            for (var product : products) {
                var category = product.category() == null ? "" : product.category();
                var price = new Money(product.price(), currency);
                offers.put(new ProductId(product.id()), new Offer(price, category));
            }
            return offers;
        }
    }

    private final ServiceClient client;
    private final Currency currency;

    public HttpCatalogue(ServiceClient client, Currency currency) {
        this.client = client;
        this.currency = currency;
    }

    @Override
    public Map<ProductId, Offer> offers(Set<ProductId> products) {
        var ids = products.stream().sorted().map(ProductId::value).collect(joining(","));
        var answer = client.get(SERVICE, "/api/products/batch?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).toOffers(currency);
    }
}
