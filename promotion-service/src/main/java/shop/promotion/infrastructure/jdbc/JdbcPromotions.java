package shop.promotion.infrastructure.jdbc;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.PromotionFilter;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Promotions in MySQL. What orders count is never overwritten by what staff edit. */
public final class JdbcPromotions implements Promotions {

    private static final String IN_FORCE =
            """
            active AND archived_at IS NULL
              AND (starts_at IS NULL OR starts_at <= :now) AND (ends_at IS NULL OR ends_at > :now)
            """;

    private final Sql sql;

    public JdbcPromotions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Promotion add(PromotionDetails details, Instant now) {
        var id = sql.with(handle -> insert(handle, details, now));
        return find(id).orElseThrow();
    }

    private static PromotionId insert(Handle handle, PromotionDetails details, Instant now) {
        try (var insert =
                handle.createUpdate(
                        """
                        INSERT INTO promotions (name, description, code, automatic, active,
                          advertised, currency, benefit, conditions, starts_at, ends_at,
                          usage_limit, usage_limit_per_customer, budget, priority, exclusive,
                          stop_after, version, created_at, updated_at)
                        VALUES (:name, :description, :code, :automatic, :active, :advertised,
                          :currency, :benefit, :conditions, :startsAt, :endsAt, :usageLimit,
                          :usageLimitPerCustomer, :budget, :priority, :exclusive, :stopAfter,
                          1, :now, :now)
                        """)) {
            PromotionRow.bind(insert, details);
            var id =
                    new PromotionId(
                            insert.bind("now", now)
                                    .executeAndReturnGeneratedKeys("id")
                                    .mapTo(long.class)
                                    .one());
            if (details.code() != null) {
                insertCode(handle, id, details.code(), now);
            }
            return id;
        }
    }

    private static void insertCode(Handle handle, PromotionId id, Code code, Instant now) {
        try {
            handle.execute(
                    "INSERT INTO promotion_codes (code, promotion_id, created_at) VALUES (?, ?, ?)",
                    code.value(),
                    id.value(),
                    now);
        } catch (JdbiException e) {
            if (Sql.isDuplicateKey(e)) {
                throw new PromotionProblem.CodeTaken();
            }
            throw e;
        }
    }

    /** Whoever comes second waits for the first one's mark, and finds it. */
    @Override
    public void addOnce(String name, PromotionDetails details, Instant now) {
        sql.use(handle -> {
            var marked =
                    handle.execute(
                            "INSERT IGNORE INTO promotion_samples (name, added_at) VALUES (?, ?)",
                            name,
                            now);
            if (marked == 1 && isFree(handle, details.code())) {
                insert(handle, details, now);
            }
        });
    }

    private static boolean isFree(Handle handle, @Nullable Code code) {
        return code == null
                || handle.createQuery("SELECT COUNT(*) FROM promotion_codes WHERE code = :code")
                                .bind("code", code.value())
                                .mapTo(long.class)
                                .one()
                        == 0;
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return select("WHERE id = :id", query -> query.bind("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Promotion> lock(PromotionId id) {
        return select("WHERE id = :id FOR UPDATE", query -> query.bind("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public void save(Promotion promotion) {
        sql.use(handle -> {
            update(handle, promotion);
            if (promotion.isArchived()) {
                handle.execute(
                        "DELETE FROM promotion_codes WHERE promotion_id = ?",
                        promotion.id().value());
            } else {
                changeCode(handle, promotion);
            }
        });
    }

    private static void update(Handle handle, Promotion promotion) {
        try (var update =
                handle.createUpdate(
                        """
                        UPDATE promotions SET name = :name, description = :description,
                          code = :code, automatic = :automatic, active = :active,
                          advertised = :advertised, currency = :currency, benefit = :benefit,
                          conditions = :conditions, starts_at = :startsAt, ends_at = :endsAt,
                          usage_limit = :usageLimit,
                          usage_limit_per_customer = :usageLimitPerCustomer, budget = :budget,
                          priority = :priority, exclusive = :exclusive, stop_after = :stopAfter,
                          version = :version, archived_at = :archivedAt, updated_at = :updatedAt
                        WHERE id = :id AND version = :version - 1
                        """)) {
            PromotionRow.bind(update, promotion.details());
            var changed =
                    update.bind("version", promotion.version())
                            .bind("archivedAt", promotion.archivedAt())
                            .bind("updatedAt", promotion.updatedAt())
                            .bind("id", promotion.id().value())
                            .execute();
            if (changed != 1) {
                throw new PromotionProblem.Changed(promotion.id());
            }
        }
    }

    /** The same code goes on being counted. */
    private static void changeCode(Handle handle, Promotion promotion) {
        var code = promotion.details().code();
        handle.createUpdate(
                        """
                        DELETE FROM promotion_codes
                        WHERE promotion_id = :id AND batch_id IS NULL
                          AND (:code IS NULL OR code <> :code)
                        """)
                .bind("id", promotion.id().value())
                .bind("code", code == null ? null : code.value())
                .execute();
        if (code != null && !owns(handle, promotion.id(), code)) {
            insertCode(handle, promotion.id(), code, promotion.updatedAt());
        }
    }

    private static boolean owns(Handle handle, PromotionId id, Code code) {
        return handle.createQuery(
                                """
                                SELECT COUNT(*) FROM promotion_codes
                                WHERE promotion_id = :id AND code = :code AND batch_id IS NULL
                                """)
                        .bind("id", id.value())
                        .bind("code", code.value())
                        .mapTo(long.class)
                        .one()
                == 1;
    }

    @Override
    public boolean wasUsed(PromotionId id) {
        return exists("promotion_redemption_uses", id);
    }

    @Override
    public boolean hasBatches(PromotionId id) {
        return exists("promotion_code_batches", id);
    }

    private boolean exists(String table, PromotionId id) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM "
                                        + table
                                        + " WHERE promotion_id = :id)")
                        .bind("id", id.value())
                        .mapTo(boolean.class)
                        .one());
    }

    @Override
    public void remove(PromotionId id) {
        sql.use(handle -> {
            for (var statement :
                    List.of(
                            "DELETE FROM promotions WHERE id = ?",
                            "DELETE FROM promotion_codes WHERE promotion_id = ?",
                            "DELETE FROM promotion_code_batches WHERE promotion_id = ?",
                            "DELETE FROM promotion_customer_uses WHERE promotion_id = ?")) {
                handle.execute(statement, id.value());
            }
        });
    }

    @Override
    public List<Promotion> list(PromotionFilter filter) {
        return select(
                "WHERE " + standing(filter) + " ORDER BY id DESC LIMIT :limit OFFSET :skip",
                query ->
                        at(filter, query)
                                .bind("limit", filter.page().limit())
                                .bind("skip", filter.page().skip()));
    }

    @Override
    public long count(PromotionFilter filter) {
        var statement = "SELECT COUNT(*) FROM promotions WHERE " + standing(filter);
        return sql.with(
                handle -> at(filter, handle.createQuery(statement)).mapTo(long.class).one());
    }

    private static Query at(PromotionFilter filter, Query query) {
        return standing(filter).contains(":now") ? query.bind("now", filter.now()) : query;
    }

    private static String standing(PromotionFilter filter) {
        var standing = filter.standing();
        if (standing == null) {
            return "archived_at IS NULL";
        }
        return switch (standing) {
            case ACTIVE -> IN_FORCE;
            case SCHEDULED -> "archived_at IS NULL AND active AND starts_at > :now";
            case ENDED -> "archived_at IS NULL AND active AND ends_at <= :now";
            case INACTIVE -> "archived_at IS NULL AND NOT active";
            case ARCHIVED -> "archived_at IS NOT NULL";
        };
    }

    @Override
    public List<Promotion> advertised(Instant now, Page page) {
        return select(
                """
                WHERE advertised AND %s
                  AND (automatic OR code IS NOT NULL)
                  AND (usage_limit IS NULL OR used < usage_limit)
                  AND (budget IS NULL OR spent < budget)
                ORDER BY priority DESC, id LIMIT :limit OFFSET :skip
                """
                        .formatted(IN_FORCE),
                query ->
                        query.bind("now", now)
                                .bind("limit", page.limit())
                                .bind("skip", page.skip()));
    }

    @Override
    public List<Promotion> automatic(Currency currency, Instant now) {
        return select(
                "WHERE automatic AND currency = :currency AND " + IN_FORCE,
                query -> query.bind("currency", currency.getCurrencyCode()).bind("now", now));
    }

    @Override
    public Map<PromotionId, Promotion> all(Collection<PromotionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var numbers = ids.stream().map(PromotionId::value).toList();
        return select(
                        "WHERE id IN (<ids>)",
                        query -> query.bindList("ids", Padded.toPowerOfTwo(numbers)))
                .stream()
                .collect(toMap(Promotion::id, Function.identity()));
    }

    @Override
    public Map<Code, PromotionCode> codes(Collection<Code> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var texts = codes.stream().map(Code::value).toList();
        return sql.with(handle ->
                handle
                        .createQuery("SELECT * FROM promotion_codes WHERE code IN (<codes>)")
                        .bindList("codes", Padded.toPowerOfTwo(texts))
                        .map((row, _) -> PromotionRow.code(row))
                        .stream()
                        .collect(toMap(PromotionCode::code, Function.identity())));
    }

    @Override
    public Map<CustomerUse, Integer> uses(
            Collection<CustomerId> customers, Collection<PromotionId> promotions) {
        if (customers.isEmpty() || promotions.isEmpty()) {
            return Map.of();
        }
        var uses = new HashMap<CustomerUse, Integer>();
        sql.use(handle ->
                handle.createQuery(
                                """
                                SELECT promotion_id, customer_id, used
                                FROM promotion_customer_uses
                                WHERE promotion_id IN (<promotions>)
                                  AND customer_id IN (<customers>)
                                """)
                        .bindList(
                                "promotions",
                                Padded.toPowerOfTwo(
                                        promotions.stream().map(PromotionId::value).toList()))
                        .bindList(
                                "customers",
                                Padded.toPowerOfTwo(
                                        customers.stream().map(CustomerId::value).toList()))
                        .map((row, _) ->
                                Map.entry(
                                        new CustomerUse(
                                                new PromotionId(row.getLong("promotion_id")),
                                                new CustomerId(row.getLong("customer_id"))),
                                        row.getInt("used")))
                        .forEach(use -> uses.put(use.getKey(), use.getValue())));
        return uses;
    }

    private List<Promotion> select(String rest, UnaryOperator<Query> binding) {
        return sql.with(handle ->
                binding.apply(handle.createQuery("SELECT * FROM promotions " + rest))
                        .map((row, _) -> PromotionRow.promotion(row))
                        .list());
    }
}
