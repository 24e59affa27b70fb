package shop.promotion.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** The codes that were made in batches. */
public interface Codes {

    /** Keeps a batch with all its codes, or nothing; needs a transaction around it. */
    CodeBatch add(
            PromotionId promotion, String prefix, List<Code> codes, int mostUses, Instant now);

    /** How many codes a promotion has, in one batch or in all. */
    long count(PromotionId promotion, @Nullable Long batch);

    /** In the order they were made. */
    List<PromotionCode> list(PromotionId promotion, @Nullable Long batch, Page page);

    /** All of them, in the order they were made. */
    List<PromotionCode> all(PromotionId promotion, @Nullable Long batch);
}
