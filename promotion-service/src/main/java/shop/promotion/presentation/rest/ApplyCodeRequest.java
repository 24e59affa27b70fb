package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.platform.security.CurrentUser;
import shop.platform.security.Role;
import shop.promotion.application.ApplyCode;
import shop.promotion.application.ApplyCode.Goods;
import shop.promotion.application.port.OrderDesk.Proof;
import shop.promotion.domain.Cart;
import shop.promotion.domain.CartLine;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionProblem.FieldRefused;

/**
 * A code to be tried.
 *
 * @param cart what would be bought; this, or {@code order_id}
 * @param orderId what was ordered
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ApplyCodeRequest(
        @Nullable @Valid GoodsRequest cart,
        @Nullable Long orderId,
        @NotBlank @Size(max = 100) String code) {

    /**
     * @param country where the goods would go, as two letters
     */
    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record GoodsRequest(
            @NotNull @Size(min = 1, max = Cart.MAX_LINES) @Valid List<GoodsLineRequest> lines,
            @Nullable @Pattern(regexp = "[A-Za-z]{2}") String country) {

        private Goods toGoods() {
            var quantities = new LinkedHashMap<ProductId, Integer>();
            for (var line : lines) {
                quantities.merge(new ProductId(line.productId()), line.quantity(), Integer::sum);
            }
            return new Goods.Picked(quantities);
        }
    }

    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record GoodsLineRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{24}") String productId,
            @NotNull @Min(1) @Max(CartLine.MOST) Integer quantity) {}

    ApplyCode.Command toCommand(CurrentUser user, Proof proof) {
        var country = cart == null ? null : cart.country();
        return new ApplyCode.Command(
                new CustomerId(user.id()),
                user.roles().stream().map(Role::wireName).collect(Collectors.toSet()),
                goods(proof),
                new Code(code),
                country == null ? null : country.toUpperCase(Locale.ROOT));
    }

    private Goods goods(Proof proof) {
        if (cart != null && orderId == null) {
            return cart.toGoods();
        }
        if (orderId != null && cart == null) {
            return new Goods.OfOrder(new OrderId(orderId), proof);
        }
        throw new FieldRefused("cart-or-order", "cart", "is said, or order_id, not both");
    }
}
