package shop.order.infrastructure.http;

import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Promotions;
import shop.order.domain.CustomerId;
import shop.order.domain.Discount;
import shop.order.domain.Evaluation;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.ProductId;
import shop.order.domain.Promotion;
import shop.platform.kernel.Money;

/** What is said to promotion-service, and what it says. */
public final class PromotionJson {

    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<CartJson> CART = JSON.type(CartJson.class);
    private static final JsonType<Evaluations> EVALUATIONS = JSON.type(Evaluations.class);
    private static final JsonType<RedemptionJson> REDEMPTION = JSON.type(RedemptionJson.class);
    private static final JsonType<Redeemed> REDEEMED = JSON.type(Redeemed.class);
    private static final JsonType<Refusal> REFUSAL = JSON.type(Refusal.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    public record CartJson(
            @Nullable Long customerId,
            List<String> customerGroups,
            boolean firstOrder,
            @Nullable String code,
            @Nullable String country,
            String currency,
            List<LineJson> lines) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record LineJson(
            String productId, @Nullable String category, BigDecimal unitPrice, int quantity) {

        static LineJson of(OrderLine line) {
            return new LineJson(
                    line.product().value(),
                    line.category(),
                    line.price().amount(),
                    line.quantity().value());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Evaluations(List<EvaluationJson> evaluations) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record EvaluationJson(
            List<LineResult> lines,
            @Nullable PromotionName freeShipping,
            @Nullable List<PromotionName> applied,
            @Nullable List<NotAppliedJson> notApplied) {

        Evaluation toEvaluation(Currency currency) {
            return new Evaluation(
                    lines.stream()
                            .collect(
                                    toMap(
                                            line -> new ProductId(line.productId()),
                                            line -> line.toDiscounts(currency))),
                    freeShipping == null ? null : freeShipping.toPromotion(),
                    applied == null
                            ? List.of()
                            : applied.stream().map(PromotionName::toPromotion).toList(),
                    notApplied == null
                            ? List.of()
                            : notApplied.stream().map(NotAppliedJson::toNotApplied).toList());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record LineResult(String productId, @Nullable List<DiscountJson> discounts) {

        List<Discount> toDiscounts(Currency currency) {
            return discounts == null
                    ? List.of()
                    : discounts.stream().map(it -> it.toDiscount(currency)).toList();
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record DiscountJson(
            long promotionId, String name, @Nullable String code, BigDecimal amount) {

        Discount toDiscount(Currency currency) {
            return new Discount(
                    new Promotion(promotionId, name, code), new Money(amount, currency));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record PromotionName(long promotionId, String name, @Nullable String code) {

        Promotion toPromotion() {
            return new Promotion(promotionId, name, code);
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record NotAppliedJson(@Nullable String code, String reason, @Nullable String detail) {

        Evaluation.NotApplied toNotApplied() {
            return new Evaluation.NotApplied(code, reason, detail == null ? reason : detail);
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record RedemptionJson(long customerId, List<UseJson> promotions) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record UseJson(long promotionId, @Nullable String code, BigDecimal amount) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Redeemed(@Nullable String state, @Nullable Instant expiresAt) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Refusal(
            @Nullable String type,
            @Nullable Long promotionId,
            @Nullable String code,
            @Nullable String reason) {}

    private PromotionJson() {}

    static String cart(Promotions.Cart cart, Currency currency) {
        var customer = cart.shopper().customer();
        return CART.toJson(
                new CartJson(
                        customer == null ? null : customer.value(),
                        cart.shopper().groups(),
                        cart.firstOrder(),
                        cart.coupon() == null ? null : cart.coupon().value(),
                        cart.country(),
                        currency.getCurrencyCode(),
                        cart.lines().stream().map(LineJson::of).toList()));
    }

    static List<Evaluation> evaluations(String body, Currency currency) {
        return EVALUATIONS.fromJson(body).evaluations().stream()
                .map(it -> it.toEvaluation(currency))
                .toList();
    }

    static String redemption(CustomerId customer, List<Discount> promotions) {
        return REDEMPTION.toJson(
                new RedemptionJson(
                        customer.value(),
                        promotions.stream()
                                .map(it ->
                                        new UseJson(
                                                it.promotion().id(),
                                                it.promotion().code(),
                                                it.amount().amount()))
                                .toList()));
    }

    static @Nullable Instant keptUntil(String body) {
        return REDEEMED.fromJson(body).expiresAt();
    }

    /** Why uses were not taken. */
    static OrderProblem refusal(String body, List<Discount> asked) {
        var refusal = REFUSAL.fromJson(body);
        var type = String.valueOf(refusal.type()).replaceFirst(".*/", "");
        return switch (type) {
            case "promotion-used-up" ->
                    new OrderProblem.PromotionUsedUp(
                            usedUp(refusal, asked),
                            refusal.reason() == null ? "used-up" : refusal.reason());
            case "redemption-released", "redemption-differs" -> new OrderProblem.RedemptionGone();
            default -> throw new IllegalStateException("promotion-service refuses: " + type);
        };
    }

    /** The promotion that is used up, as it is known here. */
    private static Promotion usedUp(Refusal refusal, List<Discount> asked) {
        var id = Objects.requireNonNull(refusal.promotionId(), "promotion_id");
        return asked.stream()
                .map(Discount::promotion)
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not asked for: promotion " + id));
    }
}
