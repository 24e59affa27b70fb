package shop.promotion.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code by which a promotion can be had.
 *
 * @param batch the one it was made in; absent for the code everybody may use
 * @param mostUses absent where it has no limit of its own
 */
public record PromotionCode(
        Code code,
        PromotionId promotion,
        @Nullable Long batch,
        @Nullable Integer mostUses,
        long uses,
        Instant createdAt) {

    Optional<Objection> objection() {
        return mostUses == null || uses < mostUses
                ? Optional.empty()
                : Optional.of(new Objection(Reason.USED_UP, "This code has been used already."));
    }
}
