package shop.promotion.domain;

import java.time.Instant;

/**
 * Codes made together.
 *
 * @param prefix what all of them begin with; may be empty
 * @param mostUses how often each of them may be used
 */
public record CodeBatch(
        long id, PromotionId promotion, String prefix, int count, int mostUses, Instant createdAt) {

    public static final int MOST_CODES = 10_000;

    /** So many a promotion may have in all its batches. */
    public static final int MOST_CODES_OF_A_PROMOTION = 100_000;
}
