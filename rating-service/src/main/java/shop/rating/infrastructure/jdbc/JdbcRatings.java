package shop.rating.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.rating.domain.Opinion;
import shop.rating.domain.ProductId;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingFilter;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingState;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;
import shop.rating.domain.RatingState.Rejected;
import shop.rating.domain.RatingStatus;
import shop.rating.domain.Ratings;
import shop.rating.domain.Reply;
import shop.rating.domain.Report;
import shop.rating.domain.Stars;
import shop.rating.domain.UserId;

/** Ratings as rows. Whether a purchase is verified is looked up and never stored with them. */
public final class JdbcRatings implements Ratings {

    private static final String TABLES =
            """
              FROM ratings r LEFT JOIN rating_purchases p
                ON p.user_id = r.user_id AND p.product_id = r.product_id
            """;

    private static final String SELECT = "SELECT r.*, p.order_id IS NOT NULL AS verified" + TABLES;

    private final Sql sql;

    public JdbcRatings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Rating add(Rating.Draft draft) {
        var id =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO ratings
                                               (product_id, user_id, stars, title, comment, status,
                                                status_reason, created_at, updated_at)
                                        VALUES (:product, :author, :stars, :title, :comment, :status,
                                                :reason, :at, :at)
                                        """)
                                .bind("product", draft.product().value())
                                .bind("author", draft.author().value())
                                .bindMap(opinion(draft.opinion()))
                                .bindMap(state(draft.state()))
                                .bind("at", draft.at())
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one());
        return find(new RatingId(id)).orElseThrow();
    }

    @Override
    public void save(Rating rating) {
        var standing = rating.standing();
        var reply = standing.reply();
        var changed =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE ratings
                                           SET stars = :stars, title = :title, comment = :comment,
                                               status = :status, status_reason = :reason,
                                               helpful = :helpful, reports = :reports,
                                               reply = :reply, reply_by = :replyBy,
                                               reply_from = :replyFrom, replied_at = :repliedAt,
                                               version = :version, updated_at = :at
                                         WHERE id = :id AND version = :stored
                                        """)
                                .bindMap(opinion(standing.opinion()))
                                .bindMap(state(standing.state()))
                                .bind("helpful", standing.helpful())
                                .bind("reports", standing.reports())
                                .bind("reply", reply == null ? null : reply.text())
                                .bind("replyBy", reply == null ? null : reply.by().value())
                                .bind("replyFrom", reply == null ? null : reply.from().wireName())
                                .bind("repliedAt", reply == null ? null : reply.at())
                                .bind("version", standing.version())
                                .bind("at", standing.updatedAt())
                                .bind("id", rating.id().value())
                                .bind("stored", rating.storedVersion())
                                .execute());
        if (changed != 1) {
            throw new IllegalStateException(
                    "a rating changed by somebody who had not taken its tally: " + rating.id());
        }
    }

    @Override
    public void remove(RatingId id) {
        sql.use(handle -> handle.execute("DELETE FROM ratings WHERE id = ?", id.value()));
    }

    @Override
    public Optional<Rating> find(RatingId id) {
        return select(" WHERE r.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Rating> find(UserId author, ProductId product) {
        return select(
                        " WHERE r.user_id = :author AND r.product_id = :product",
                        Map.of("author", author.value(), "product", product.value()))
                .stream()
                .findFirst();
    }

    @Override
    public RatingPage list(RatingFilter filter) {
        var values = new HashMap<String, Object>();
        var where = where(filter, values);
        var page = filter.page();
        var found =
                select(
                        where
                                + order(filter.sort())
                                + " LIMIT %d OFFSET %d".formatted(page.limit(), page.skip()),
                        values);
        var total =
                sql.with(handle ->
                        bound(handle.createQuery("SELECT COUNT(*)" + TABLES + where), values)
                                .mapTo(long.class)
                                .one());
        return new RatingPage(found, total);
    }

    @Override
    public boolean addVote(RatingId id, UserId reader) {
        return sql.with(handle ->
                handle.execute(
                                "INSERT IGNORE INTO rating_votes (rating_id, user_id) VALUES (?, ?)",
                                id.value(),
                                reader.value())
                        == 1);
    }

    @Override
    public boolean removeVote(RatingId id, UserId reader) {
        return sql.with(handle ->
                handle.execute(
                                "DELETE FROM rating_votes WHERE rating_id = ? AND user_id = ?",
                                id.value(),
                                reader.value())
                        == 1);
    }

    @Override
    public boolean addReport(RatingId id, Report report) {
        return sql.with(handle ->
                handle.execute(
                                """
                                INSERT IGNORE INTO rating_reports (rating_id, user_id, reason, note)
                                VALUES (?, ?, ?, ?)
                                """,
                                id.value(),
                                report.by().value(),
                                report.reason().wireName(),
                                report.note())
                        == 1);
    }

    @Override
    public List<Report> reports(RatingId id) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM rating_reports WHERE rating_id = :id")
                        .bind("id", id.value())
                        .map((found, _) -> report(found))
                        .list());
    }

    @Override
    public long[] recount(ProductId product) {
        var counts = new long[Stars.MOST];
        sql.use(handle ->
                handle.createQuery(
                                """
                                SELECT stars, COUNT(*) AS number FROM ratings
                                 WHERE product_id = :product AND status = 'published'
                                 GROUP BY stars
                                """)
                        .bind("product", product.value())
                        .map((found, _) ->
                                counts[found.getInt("stars") - 1] = found.getLong("number"))
                        .list());
        return counts;
    }

    private List<Rating> select(String condition, Map<String, Object> values) {
        return sql.with(handle ->
                bound(handle.createQuery(SELECT + condition), values)
                        .map((found, _) -> rating(found))
                        .list());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Map<String, Object> values) {
        return statement.bindMap(values);
    }

    private static String where(RatingFilter filter, Map<String, Object> values) {
        var parts = new ArrayList<String>();
        if (filter.product() != null) {
            parts.add("r.product_id = :product");
            values.put("product", filter.product().value());
        }
        if (filter.author() != null) {
            parts.add("r.user_id = :author");
            values.put("author", filter.author().value());
        }
        if (filter.status() != null) {
            parts.add("r.status = :status");
            values.put("status", filter.status().wireName());
        }
        if (filter.stars() != null) {
            parts.add("r.stars = :stars");
            values.put("stars", filter.stars().value());
        }
        if (filter.verified() != null) {
            parts.add(filter.verified() ? "p.order_id IS NOT NULL" : "p.order_id IS NULL");
        }
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEWEST -> " ORDER BY r.created_at DESC, r.id DESC";
            case HELPFUL -> " ORDER BY r.helpful DESC, r.id DESC";
            case HIGHEST -> " ORDER BY r.stars DESC, r.id DESC";
            case LOWEST -> " ORDER BY r.stars, r.id DESC";
            case WAITING -> " ORDER BY r.updated_at, r.id";
        };
    }

    private static Map<String, @Nullable Object> opinion(Opinion opinion) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("stars", opinion.stars().value());
        values.put("title", opinion.title());
        values.put("comment", opinion.comment());
        return values;
    }

    private static Map<String, @Nullable Object> state(RatingState state) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("status", state.status().wireName());
        values.put("reason", state.whyNotShown());
        return values;
    }

    private static Rating rating(ResultSet found) throws SQLException {
        var columns = new Columns(found);
        return Rating.restore(
                new Rating.Origin(
                        new RatingId(found.getLong("id")),
                        new ProductId(columns.text("product_id")),
                        new UserId(found.getLong("user_id")),
                        found.getBoolean("verified"),
                        columns.instant("created_at")),
                new Rating.Standing(
                        new Opinion(
                                new Stars(found.getInt("stars")),
                                found.getString("title"),
                                columns.text("comment")),
                        state(columns.text("status"), found.getString("status_reason")),
                        found.getLong("helpful"),
                        found.getLong("reports"),
                        reply(found),
                        found.getLong("version"),
                        columns.instant("updated_at")));
    }

    private static RatingState state(String name, @Nullable String reason) {
        var status =
                RatingStatus.named(name)
                        .orElseThrow(() -> new IllegalStateException("no status: " + name));
        return switch (status) {
            case PENDING -> new Pending(Objects.requireNonNull(reason));
            case PUBLISHED -> new Published();
            case REJECTED -> new Rejected(Objects.requireNonNull(reason));
        };
    }

    private static @Nullable Reply reply(ResultSet found) throws SQLException {
        var text = found.getString("reply");
        if (text == null) {
            return null;
        }
        var columns = new Columns(found);
        return new Reply(
                text,
                new UserId(found.getLong("reply_by")),
                Reply.From.named(columns.text("reply_from")),
                columns.instant("replied_at"));
    }

    private static Report report(ResultSet found) throws SQLException {
        var reason = new Columns(found).text("reason");
        return new Report(
                new UserId(found.getLong("user_id")),
                Report.Reason.named(reason)
                        .orElseThrow(() -> new IllegalStateException("no reason: " + reason)),
                found.getString("note"));
    }
}
