package shop.rating.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Everything this service refuses. */
public abstract sealed class RatingProblem extends Problem {

    private RatingProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private RatingProblem(Kind kind, String code, String message, Map<String, Object> details) {
        super(kind, code, message, List.of(), details);
    }

    private RatingProblem(String code, String field, String message) {
        super(
                Kind.INVALID,
                code,
                "The request is not valid.",
                List.of(new FieldError(field, message)),
                Map.of());
    }

    public static final class RatingNotFound extends RatingProblem {
        public RatingNotFound(Object id) {
            super(Kind.NOT_FOUND, "rating-not-found", "There is no rating " + id + ".");
        }
    }

    public static final class ProductNotFound extends RatingProblem {
        public ProductNotFound(String id) {
            super(Kind.NOT_FOUND, "product-not-found", "There is no product " + id + " for sale.");
        }
    }

    public static final class AlreadyRated extends RatingProblem {
        public AlreadyRated(RatingId existing) {
            super(
                    Kind.CONFLICT,
                    "already-rated",
                    "You have rated this product already; change rating %d instead."
                            .formatted(existing.value()),
                    Map.of("rating_id", existing.value()));
        }
    }

    public static final class NotYourself extends RatingProblem {
        public NotYourself() {
            super(Kind.FORBIDDEN, "not-yourself", "You can rate only in your own name.");
        }
    }

    public static final class NotYourRating extends RatingProblem {
        public NotYourRating(RatingId id) {
            super(
                    Kind.FORBIDDEN,
                    "not-your-rating",
                    "Rating " + id.value() + " was written by somebody else.");
        }
    }

    public static final class NotYourProduct extends RatingProblem {
        public NotYourProduct(ProductId id) {
            super(
                    Kind.FORBIDDEN,
                    "not-your-product",
                    "Only the seller of product " + id.value() + " and staff reply.");
        }
    }

    public static final class OwnRating extends RatingProblem {
        public OwnRating(RatingId id) {
            super(
                    Kind.CONFLICT,
                    "own-rating",
                    "Rating " + id.value() + " is your own; judging it is for others.");
        }
    }

    public static final class RatingChanged extends RatingProblem {
        public RatingChanged(RatingId id) {
            super(
                    Kind.PRECONDITION_FAILED,
                    "rating-changed",
                    "Rating " + id.value() + " was changed since it was read; read it again.");
        }
    }

    public static final class StarsMissing extends RatingProblem {
        public StarsMissing() {
            super("stars-missing", "rating", "must be given, from 1 to 5");
        }
    }

    public static final class StarsContradict extends RatingProblem {
        public StarsContradict() {
            super("stars-contradict", "score", "must be the same as rating, or absent");
        }
    }

    public static final class StarsOutOfRange extends RatingProblem {
        public StarsOutOfRange() {
            super("stars-out-of-range", "stars", "must be between 1 and 5");
        }
    }

    public static final class NotTrueOrFalse extends RatingProblem {
        public NotTrueOrFalse() {
            super("not-true-or-false", "verified", "must be true or false");
        }
    }

    public static final class UnknownSort extends RatingProblem {
        public UnknownSort() {
            super("unknown-sort", "sort", "must be one of newest, helpful, highest, lowest");
        }
    }

    public static final class UnknownStatus extends RatingProblem {
        public UnknownStatus() {
            super("unknown-status", "status", "must be one of pending, published, rejected");
        }
    }

    public static final class ReasonMissing extends RatingProblem {
        public ReasonMissing() {
            super("reason-missing", "reason", "must be given when a rating is rejected");
        }
    }
}
