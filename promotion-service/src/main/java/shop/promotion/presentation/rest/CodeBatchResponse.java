package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import shop.promotion.domain.CodeBatch;

/**
 * @param codesUrl where its codes are, ten at a time unless said otherwise
 * @param csvUrl where they are all at once
 */
@Json(naming = Json.Naming.LowerUnderscore)
record CodeBatchResponse(
        long batchId,
        long promotionId,
        int count,
        String prefix,
        int usesPerCode,
        String codesUrl,
        String csvUrl,
        Instant createdAt) {

    static CodeBatchResponse of(CodeBatch batch) {
        var promotion = "/api/promotions/" + batch.promotion();
        return new CodeBatchResponse(
                batch.id(),
                batch.promotion().value(),
                batch.count(),
                batch.prefix(),
                batch.mostUses(),
                promotion + "/codes?batch=" + batch.id(),
                promotion + "/codes.csv?batch=" + batch.id(),
                batch.createdAt());
    }
}
