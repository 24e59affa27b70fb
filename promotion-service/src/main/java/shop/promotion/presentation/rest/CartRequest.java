package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Cart;
import shop.promotion.domain.CartLine;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionProblem.FieldRefused;
import shop.promotion.domain.Shopper;

/**
 * A cart, as another service knows it.
 *
 * @param customerId absent for a guest
 * @param customerGroups what the customer is to the shop
 * @param firstOrder whether the customer has never ordered before
 * @param code what the customer has typed
 * @param country where the goods go, as two letters
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record CartRequest(
        @Nullable Long customerId,
        @Nullable @Size(max = 100) List<String> customerGroups,
        @Nullable Boolean firstOrder,
        @Nullable @Size(max = 100) String code,
        @Nullable @Size(max = 2) String country,
        @NotNull @Size(min = 3, max = 3) String currency,
        @NotNull @Size(min = 1, max = Cart.MAX_LINES) @Valid List<CartLineRequest> lines) {

    /**
     * @param unitPrice of one, without any discount
     */
    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record CartLineRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{24}") String productId,
            @Nullable @Size(max = 200) String category,
            @NotNull @PositiveOrZero @DecimalMax(Amounts.HIGHEST) BigDecimal unitPrice,
            @NotNull @Min(1) @Max(CartLine.MOST) Integer quantity) {

        private CartLine toLine(Currency currency) {
            return new CartLine(
                    new ProductId(productId),
                    category == null ? "" : category,
                    Amounts.money(unitPrice, "unit_price", currency),
                    quantity);
        }
    }

    /**
     * @param shops the only currency there is
     */
    Cart toCart(Currency shops) {
        if (!currency.equals(shops.getCurrencyCode())) {
            throw new FieldRefused("foreign-currency", "currency", "is " + shops + " here");
        }
        return new Cart(
                shopper(),
                shops,
                lines.stream().map(it -> it.toLine(shops)).toList(),
                code == null || code.isBlank() ? null : new Code(code));
    }

    private Shopper shopper() {
        var groups = customerGroups == null ? List.<String>of() : customerGroups;
        return new Shopper(
                customerId == null ? null : new CustomerId(customerId),
                groups.stream()
                        .filter(Objects::nonNull)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                firstOrder,
                country == null ? null : country.toUpperCase(Locale.ROOT),
                false);
    }
}
