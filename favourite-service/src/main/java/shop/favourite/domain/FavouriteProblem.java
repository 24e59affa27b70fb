package shop.favourite.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;
import shop.platform.kernel.Problem;

/** All that favourites refuse. */
public abstract sealed class FavouriteProblem extends Problem {

    private FavouriteProblem(Kind kind, String code, String message, FieldError... errors) {
        super(kind, code, message, List.of(errors), Map.of());
    }

    public static final class FavouriteUnknown extends FavouriteProblem {
        public FavouriteUnknown() {
            super(Kind.NOT_FOUND, "favourite-unknown", "This is not among your favourites.");
        }
    }

    public static final class ProductNotOffered extends FavouriteProblem {
        public ProductNotOffered(ProductId product) {
            super(
                    Kind.INVALID,
                    "product-not-offered",
                    "There is no product %s for sale.".formatted(product),
                    new FieldError("product_id", "is not for sale"));
        }
    }

    public static final class ProductIdInvalid extends FavouriteProblem {
        public ProductIdInvalid(String field) {
            super(
                    Kind.INVALID,
                    "product-id-invalid",
                    "A product's id has 24 hexadecimal digits.",
                    new FieldError(field, "must be 24 hexadecimal digits"));
        }
    }

    public static final class TooManyFavourites extends FavouriteProblem {
        public TooManyFavourites(int most) {
            super(
                    Kind.CONFLICT,
                    "too-many-favourites",
                    "You can have %d favourites; remove some first.".formatted(most));
        }
    }

    public static final class ListUnknown extends FavouriteProblem {
        public ListUnknown() {
            super(Kind.NOT_FOUND, "list-unknown", "There is no such list.");
        }
    }

    public static final class ListNameTaken extends FavouriteProblem {
        public ListNameTaken(String name) {
            super(
                    Kind.CONFLICT,
                    "list-name-taken",
                    "You have a list named %s already.".formatted(name));
        }
    }

    public static final class TooManyLists extends FavouriteProblem {
        public TooManyLists(int most) {
            super(
                    Kind.CONFLICT,
                    "too-many-lists",
                    "You can have %d lists; remove one first.".formatted(most));
        }
    }

    public static final class DefaultListStays extends FavouriteProblem {
        public DefaultListStays() {
            super(Kind.CONFLICT, "default-list-stays", "Your default list cannot be removed.");
        }
    }

    public static final class ListChanged extends FavouriteProblem {
        public ListChanged() {
            super(
                    Kind.PRECONDITION_FAILED,
                    "list-changed",
                    "The list has changed since you read it.");
        }
    }

    public static final class AlertUnknown extends FavouriteProblem {
        public AlertUnknown() {
            super(Kind.NOT_FOUND, "alert-unknown", "You have no such alert.");
        }
    }

    public static final class AlertKindUnknown extends FavouriteProblem {
        public AlertKindUnknown(String field) {
            super(
                    Kind.INVALID,
                    "alert-kind-unknown",
                    "Alerts are of kind price-drop or back-in-stock.",
                    new FieldError(field, "must be price-drop or back-in-stock"));
        }
    }

    public static final class TooManyAlerts extends FavouriteProblem {
        public TooManyAlerts(int most) {
            super(
                    Kind.CONFLICT,
                    "too-many-alerts",
                    "You can have %d alerts; end some first.".formatted(most));
        }
    }

    public static final class ThresholdInvalid extends FavouriteProblem {
        public ThresholdInvalid(String field, String message) {
            super(
                    Kind.INVALID,
                    "threshold-invalid",
                    "You cannot be told at this threshold.",
                    new FieldError(field, message));
        }

        public static ThresholdInvalid notBelow(Money price) {
            return new ThresholdInvalid(
                    "threshold_price", "must be lower than the present price, " + price);
        }
    }

    public static final class CartRefuses extends FavouriteProblem {
        public CartRefuses(String why) {
            super(Kind.CONFLICT, "cart-refuses", why);
        }
    }

    public static final class CartAway extends FavouriteProblem {
        public CartAway() {
            super(
                    Kind.UNAVAILABLE,
                    "cart-away",
                    "The cart cannot be reached now; the favourite stays. Try again.");
        }
    }
}
