package shop.promotion.domain;

import java.util.regex.Pattern;

/** What order-service calls the uses of one order, before the order has a number. */
public record RedemptionId(String value) implements Comparable<RedemptionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public RedemptionId {
        if (!FORM.matcher(value).matches()) {
            throw new PromotionProblem.FieldRefused(
                    "bad-redemption-id",
                    "redemption_id",
                    "has 1 to 64 letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(RedemptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
