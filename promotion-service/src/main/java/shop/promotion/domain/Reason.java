package shop.promotion.domain;

import java.util.Locale;

/** Why a promotion does not apply, in words programs read. */
public enum Reason {
    UNKNOWN_CODE,
    INACTIVE,
    NOT_STARTED,
    ENDED,
    USED_UP,
    USED_UP_BY_CUSTOMER,
    SIGNED_IN_ONLY,
    GROUP_NOT_ELIGIBLE,
    NOT_FIRST_ORDER,
    COUNTRY_NOT_ELIGIBLE,
    PRODUCT_NOT_ELIGIBLE,
    QUANTITY_TOO_LOW,
    SUBTOTAL_TOO_LOW,
    EXCLUDED_BY_OTHER;

    /** {@code used-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
