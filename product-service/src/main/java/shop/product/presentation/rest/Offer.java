package shop.product.presentation.rest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.product.domain.Attributes;
import shop.product.domain.Images;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductProblem.PriceTooPrecise;
import shop.product.domain.ProductProblem.UnknownStatus;
import shop.product.domain.ProductStatus;
import shop.product.domain.Sku;

/** What all requests say that enter or change a product. */
interface Offer {

    int LONGEST_NAME = 200;
    int LONGEST_DESCRIPTION = 5_000;
    int LONGEST_CATEGORY = 100;
    int LONGEST_SKU = 64;
    String HIGHEST_PRICE = "1000000000";
    long LARGEST_STOCK = 1_000_000_000;

    String name();

    String description();

    BigDecimal price();

    String category();

    String sku();

    @Nullable Map<String, Object> attributes();

    @Nullable List<String> images();

    @Nullable String status();

    /**
     * @param otherwise the status where the request says none
     */
    default ProductDetails toDetails(Currency currency, ProductStatus otherwise) {
        return new ProductDetails(
                name().strip(),
                description().strip(),
                price(price(), "price", currency),
                category().strip(),
                new Sku(sku()),
                Attributes.checked(Objects.requireNonNullElse(attributes(), Map.of())),
                Images.checked(Objects.requireNonNullElse(images(), List.of())),
                status() == null ? otherwise : status(status()));
    }

    static Money price(BigDecimal amount, String field, Currency currency) {
        if (!Money.fits(amount, currency)) {
            throw new PriceTooPrecise(field, currency);
        }
        return new Money(amount, currency);
    }

    static ProductStatus status(String name) {
        return ProductStatus.named(name).orElseThrow(UnknownStatus::new);
    }
}
