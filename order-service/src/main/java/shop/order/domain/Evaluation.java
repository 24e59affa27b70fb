package shop.order.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What promotions do for a cart.
 *
 * @param lines what each product's line is cheaper by, and by which rule
 * @param applied all that apply, also those that take off nothing here
 * @param notApplied what does not, and why
 */
public record Evaluation(
        Map<ProductId, List<Discount>> lines,
        @Nullable Promotion freeShipping,
        List<Promotion> applied,
        List<NotApplied> notApplied) {

    /**
     * @param reason a word: {@code subtotal-too-low}
     * @param detail a sentence
     */
    public record NotApplied(@Nullable String code, String reason, String detail) {}

    public Evaluation {
        lines = Map.copyOf(lines);
        applied = List.copyOf(applied);
        notApplied = List.copyOf(notApplied);
    }

    public static Evaluation nothing() {
        return new Evaluation(Map.of(), null, List.of(), List.of());
    }

    List<Discount> discountsOf(ProductId product) {
        return lines.getOrDefault(product, List.of());
    }

    /** What became of a code that was given. */
    CouponOutcome outcomeOf(CouponCode coupon) {
        if (all().map(Promotion::code).filter(Objects::nonNull).anyMatch(coupon::is)) {
            return CouponOutcome.applied(coupon);
        }
        return refusalOf(coupon)
                .map(it -> CouponOutcome.refused(coupon, it.reason(), it.detail()))
                .orElseGet(() ->
                        CouponOutcome.refused(
                                coupon, "unknown-code", "There is no such coupon: " + coupon));
    }

    /** Each promotion that applies, in the order they are named; one may be named twice. */
    Stream<Promotion> all() {
        var onLines = lines.values().stream().flatMap(List::stream).map(Discount::promotion);
        return Stream.of(applied.stream(), onLines, Stream.ofNullable(freeShipping))
                .flatMap(each -> each);
    }

    private Optional<NotApplied> refusalOf(CouponCode coupon) {
        return notApplied.stream()
                .filter(it -> it.code() != null && coupon.is(it.code()))
                .findFirst();
    }
}
