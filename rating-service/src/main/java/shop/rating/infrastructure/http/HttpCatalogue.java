package shop.rating.infrastructure.http;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shop.platform.discovery.ServiceClient;
import shop.rating.application.port.Catalogue;
import shop.rating.domain.ProductId;
import shop.rating.domain.UserId;

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
        public record Product(String id, Long sellerId) {}
    }

    private final ServiceClient client;

    public HttpCatalogue(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Optional<UserId> sellerOf(ProductId product) {
        var path = "/api/products/batch?ids=" + product.value();
        var answer = client.get(SERVICE, path, PATIENCE);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(SERVICE + " answers " + answer.status());
        }
        return JSON.fromJson(answer.body()).products().stream()
                .filter(found -> found.id().equals(product.value()))
                .findFirst()
                .map(found -> new UserId(found.sellerId()));
    }
}
