package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.promotion.application.ListCodes.CodePage;
import shop.promotion.domain.PromotionCode;

/**
 * @param count how many codes these are
 * @param total how many there are on all pages
 */
@Json(naming = Json.Naming.LowerUnderscore)
record CodeListResponse(List<CodeResponse> codes, int count, long total, int skip, int limit) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record CodeResponse(
            String code,
            @Nullable Long batchId,
            @Nullable Integer usageLimit,
            long used,
            Instant createdAt) {

        private static CodeResponse of(PromotionCode code) {
            return new CodeResponse(
                    code.code().value(),
                    code.batch(),
                    code.mostUses(),
                    code.uses(),
                    code.createdAt());
        }
    }

    static CodeListResponse of(CodePage page, Page asked) {
        return new CodeListResponse(
                page.codes().stream().map(CodeResponse::of).toList(),
                page.codes().size(),
                page.total(),
                asked.skip(),
                asked.limit());
    }

    /** None of it can hold a comma, a quote or a formula. */
    static String csv(CodePage page) {
        var csv = new StringBuilder("code,batch_id,usage_limit,used,created_at\r\n");
        for (var code : page.codes()) {
            csv.append(code.code().value())
                    .append(',')
                    .append(Objects.requireNonNullElse(code.batch(), ""))
                    .append(',')
                    .append(Objects.requireNonNullElse(code.mostUses(), ""))
                    .append(',')
                    .append(code.uses())
                    .append(',')
                    .append(code.createdAt())
                    .append("\r\n");
        }
        return csv.toString();
    }
}
