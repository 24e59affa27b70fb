package shop.order.infrastructure.http;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import shop.order.application.port.Catalogue;
import shop.order.domain.PriceList;
import shop.order.domain.ProductId;
import shop.platform.discovery.ServiceClient;
import shop.platform.kernel.Money;

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
        public record Product(String id, BigDecimal price) {}

        PriceList toPrices(Currency currency) {
            return new PriceList(
                    products.stream()
                            .collect(
                                    toMap(
                                            it -> new ProductId(it.id()),
                                            it -> new Money(it.price(), currency))));
        }
    }

    private final ServiceClient client;
    private final Currency currency;

    public HttpCatalogue(ServiceClient client, Currency currency) {
        this.client = client;
        this.currency = currency;
    }

    @Override
    public PriceList pricesOf(Set<ProductId> products) {
        var ids = products.stream().map(ProductId::value).sorted().collect(joining(","));
        var answer = client.get(SERVICE, "/api/products/batch?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).toPrices(currency);
    }
}
