package shop.promotion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/**
 * Which promotions are wanted.
 *
 * @param standing absent for all but archived ones
 */
public record PromotionFilter(@Nullable Standing standing, Instant now, Page page) {

    /** How a promotion stands at a moment. */
    public enum Standing {
        ACTIVE,
        SCHEDULED,
        ENDED,
        INACTIVE,
        ARCHIVED
    }
}
