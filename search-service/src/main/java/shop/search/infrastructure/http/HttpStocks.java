package shop.search.infrastructure.http;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shop.platform.discovery.ServiceClient;
import shop.search.domain.ProductId;

/** Asks product-service how much there is of products; it says nothing of those not for sale. */
public final class HttpStocks implements Function<List<ProductId>, Map<ProductId, Long>> {

    private static final String SERVICE = "product-service";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final JsonType<ProductBatch> JSON =
            Jsonb.builder().build().type(ProductBatch.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ProductBatch(List<Product> products) {

        @Json(naming = Json.Naming.LowerUnderscore)
        record Product(String id, long stock) {}
    }

    private final ServiceClient client;

    public HttpStocks(ServiceClient client) {
        this.client = client;
    }

    /**
     * @param products up to 100
     * @throws shop.platform.discovery.ServiceUnavailable if there is no answer
     */
    @Override
    public Map<ProductId, Long> apply(List<ProductId> products) {
        var ids = products.stream().map(ProductId::value).collect(joining(","));
        var answer = client.get(SERVICE, "/api/products/batch?ids=" + ids, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).products().stream()
                .collect(toMap(each -> new ProductId(each.id()), ProductBatch.Product::stock));
    }
}
