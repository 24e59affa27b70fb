package shop.product.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerResponse;
import java.util.Currency;
import shop.platform.web.Etags;
import shop.product.application.PutProduct;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductNotFound;

/** Products as other parts of the shop bring them. */
@Valid
@Controller("/internal/products")
public final class InternalProductController {

    private final PutProduct putProduct;
    private final Currency currency;

    public InternalProductController(PutProduct putProduct, Currency currency) {
        this.putProduct = putProduct;
        this.currency = currency;
    }

    /**
     * Makes sure that a product is there as given, however often it is asked.
     *
     * @param body what is to be said of it, whose it is, and how much there is at the start
     */
    @Put("/{id}")
    ProductResponse put(String id, PutProductRequest body, ServerResponse response) {
        var product = ProductId.parse(id).orElseThrow(() -> new ProductNotFound(id));
        var put = putProduct.handle(body.toCommand(product, currency));
        Etags.send(response, put.version());
        return ProductResponse.of(put);
    }
}
