package shop.promotion.infrastructure.jdbc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.promotion.domain.Code;
import shop.promotion.domain.CodeBatch;
import shop.promotion.domain.Codes;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionId;

/** Batches of codes in MySQL. */
public final class JdbcCodes implements Codes {

    private static final String OF =
            """
            FROM promotion_codes
            WHERE promotion_id = :promotion AND batch_id IS NOT NULL
              AND (:batch IS NULL OR batch_id = :batch)
            """;

    private final Sql sql;

    public JdbcCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CodeBatch add(
            PromotionId promotion, String prefix, List<Code> codes, int mostUses, Instant now) {
        return sql.with(handle -> {
            long id;
            try (var insert =
                    handle.createUpdate(
                            """
                            INSERT INTO promotion_code_batches
                              (promotion_id, prefix, code_count, usage_limit, created_at)
                            VALUES (:promotion, :prefix, :count, :limit, :now)
                            """)) {
                id =
                        insert.bind("promotion", promotion.value())
                                .bind("prefix", prefix)
                                .bind("count", codes.size())
                                .bind("limit", mostUses)
                                .bind("now", now)
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one();
            }
            var batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO promotion_codes
                              (code, promotion_id, batch_id, usage_limit, created_at)
                            VALUES (?, ?, ?, ?, ?)
                            """);
            codes.forEach(code -> batch.add(code.value(), promotion.value(), id, mostUses, now));
            batch.execute();
            return new CodeBatch(id, promotion, prefix, codes.size(), mostUses, now);
        });
    }

    @Override
    public long count(PromotionId promotion, @Nullable Long batch) {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) " + OF)
                        .bind("promotion", promotion.value())
                        .bind("batch", batch)
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public List<PromotionCode> list(PromotionId promotion, @Nullable Long batch, Page page) {
        return sql.with(handle ->
                handle.createQuery("SELECT * " + OF + " ORDER BY id LIMIT :limit OFFSET :skip")
                        .bind("promotion", promotion.value())
                        .bind("batch", batch)
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((row, _) -> PromotionRow.code(row))
                        .list());
    }

    @Override
    public List<PromotionCode> all(PromotionId promotion, @Nullable Long batch) {
        return sql.with(handle ->
                handle.createQuery("SELECT * " + OF + " ORDER BY id")
                        .bind("promotion", promotion.value())
                        .bind("batch", batch)
                        .map((row, _) -> PromotionRow.code(row))
                        .list());
    }
}
