package shop.promotion.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** All that this service may refuse. */
public abstract sealed class PromotionProblem extends Problem {

    private PromotionProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private PromotionProblem(
            Kind kind,
            String code,
            String message,
            List<FieldError> errors,
            Map<String, ?> details) {
        super(kind, code, message, errors, details);
    }

    /** One part of what was said of a promotion, a cart or a redemption cannot be meant. */
    public static final class FieldRefused extends PromotionProblem {
        public FieldRefused(String code, String field, String rule) {
            super(
                    Kind.INVALID,
                    code,
                    "The field " + field + " " + rule + ".",
                    List.of(new FieldError(field, rule)),
                    Map.of());
        }
    }

    public static final class NoSuchPromotion extends PromotionProblem {
        public NoSuchPromotion(PromotionId id) {
            super(Kind.NOT_FOUND, "promotion-not-found", "There is no promotion " + id + ".");
        }
    }

    public static final class NoSuchOrder extends PromotionProblem {
        public NoSuchOrder(OrderId order) {
            super(Kind.NOT_FOUND, "order-not-found", "There is no order " + order + ".");
        }
    }

    public static final class NotForSale extends PromotionProblem {
        public NotForSale(Collection<ProductId> products) {
            super(
                    Kind.INVALID,
                    "product-not-for-sale",
                    "Some of these products are not for sale.",
                    List.of(),
                    Map.of("products", products.stream().map(ProductId::value).sorted().toList()));
        }
    }

    public static final class CodeTaken extends PromotionProblem {
        public CodeTaken() {
            super(Kind.CONFLICT, "code-taken", "Another promotion has this code.");
        }
    }

    public static final class Archived extends PromotionProblem {
        public Archived(PromotionId id) {
            super(
                    Kind.CONFLICT,
                    "promotion-archived",
                    "Promotion " + id + " is archived and stays as it is.");
        }
    }

    public static final class Changed extends PromotionProblem {
        public Changed(PromotionId id) {
            super(
                    Kind.PRECONDITION_FAILED,
                    "promotion-changed",
                    "Promotion " + id + " was changed since it was read; read it again.");
        }
    }

    public static final class NeedsNoCode extends PromotionProblem {
        public NeedsNoCode(PromotionId id) {
            super(
                    Kind.CONFLICT,
                    "promotion-needs-no-code",
                    "Promotion " + id + " is automatic; codes for it would be of no use.");
        }
    }

    public static final class TooManyCodes extends PromotionProblem {
        public TooManyCodes(PromotionId id) {
            super(
                    Kind.CONFLICT,
                    "too-many-codes",
                    "Promotion %s would have more than %d codes."
                            .formatted(id, CodeBatch.MOST_CODES_OF_A_PROMOTION));
        }
    }

    public static final class TooManyGuesses extends PromotionProblem {
        public TooManyGuesses(Duration retryAfter) {
            super(
                    Kind.TOO_MANY,
                    "too-many-guesses",
                    "Too many codes were tried that do not exist; wait a minute.",
                    List.of(),
                    Map.of("retry_after", Math.max(1, retryAfter.toSeconds())));
        }
    }

    public static final class UsedUp extends PromotionProblem {
        public UsedUp(Use use, UsedUpReason reason) {
            super(
                    Kind.CONFLICT,
                    "promotion-used-up",
                    "Promotion " + use.promotion() + " cannot be used any more.",
                    List.of(),
                    members(use, reason));
        }
    }

    /** Why a use that was possible when the cart was looked at no longer is. */
    public enum UsedUpReason {
        USED_UP(Reason.USED_UP),
        USED_UP_BY_CUSTOMER(Reason.USED_UP_BY_CUSTOMER),
        ENDED(Reason.ENDED),
        INACTIVE(Reason.INACTIVE);

        private final Reason reason;

        UsedUpReason(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        /** What of these an objection to a promotion comes to. */
        public static UsedUpReason of(Reason reason) {
            return switch (reason) {
                case USED_UP -> USED_UP;
                case USED_UP_BY_CUSTOMER, SIGNED_IN_ONLY -> USED_UP_BY_CUSTOMER;
                case ENDED -> ENDED;
                case UNKNOWN_CODE,
                        INACTIVE,
                        NOT_STARTED,
                        GROUP_NOT_ELIGIBLE,
                        NOT_FIRST_ORDER,
                        COUNTRY_NOT_ELIGIBLE,
                        PRODUCT_NOT_ELIGIBLE,
                        QUANTITY_TOO_LOW,
                        SUBTOTAL_TOO_LOW,
                        EXCLUDED_BY_OTHER ->
                        INACTIVE;
            };
        }
    }

    public static final class RedemptionReleased extends PromotionProblem {
        /**
         * @param first of what was to be used
         */
        public RedemptionReleased(RedemptionId id, Use first) {
            super(
                    Kind.CONFLICT,
                    "redemption-released",
                    "What redemption " + id + " took was given back, for good.",
                    List.of(),
                    members(first, UsedUpReason.INACTIVE));
        }
    }

    public static final class RedemptionDiffers extends PromotionProblem {
        /**
         * @param first of what was to be used
         */
        public RedemptionDiffers(RedemptionId id, Use first) {
            super(
                    Kind.CONFLICT,
                    "redemption-differs",
                    "Redemption " + id + " was reserved for something else.",
                    List.of(),
                    members(first, UsedUpReason.INACTIVE));
        }
    }

    /** Whoever wants to use something is told in one way that he cannot, whatever the problem. */
    private static Map<String, Object> members(Use use, UsedUpReason reason) {
        var members = new LinkedHashMap<String, Object>();
        members.put("promotion_id", use.promotion().value());
        if (use.code() != null) {
            members.put("code", use.code().value());
        }
        members.put("reason", reason.reason().word());
        return members;
    }
}
