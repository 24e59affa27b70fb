package shop.promotion.infrastructure.jdbc;

import java.time.Instant;
import shop.platform.jdbc.Sql;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Guesses;

/** One row for each customer who has ever tried a code that does not exist. */
public final class JdbcGuesses implements Guesses {

    private final Sql sql;

    public JdbcGuesses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int wrong(CustomerId customer, Instant minute) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT wrong FROM promotion_guesses
                                WHERE customer_id = :customer AND minute_at = :minute
                                """)
                        .bind("customer", customer.value())
                        .bind("minute", minute)
                        .mapTo(int.class)
                        .findOne()
                        .orElse(0));
    }

    @Override
    public void addWrong(CustomerId customer, Instant minute) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO promotion_guesses (customer_id, minute_at, wrong)
                                VALUES (:customer, :minute, 1)
                                ON DUPLICATE KEY UPDATE
                                  wrong = IF(minute_at = :minute, wrong + 1, 1),
                                  minute_at = :minute
                                """)
                        .bind("customer", customer.value())
                        .bind("minute", minute)
                        .execute());
    }
}
