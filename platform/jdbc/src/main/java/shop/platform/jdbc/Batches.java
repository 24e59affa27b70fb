package shop.platform.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Batches of changes. To MariaDB one travels in one packet, and the answer is how many rows all its
 * statements have found together; other servers answer each of them.
 */
public final class Batches {

    private Batches() {}

    /**
     * Executes a batch of which each statement is to find one row, and can find no more: by a key.
     *
     * @return whether all have found theirs
     */
    public static boolean findAll(PreparedBatch batch) {
        var size = batch.size();
        var sum = new Sum();
        var each = batch.addCustomizer(sum).execute();
        var isTold = Arrays.stream(each).noneMatch(rows -> rows == Statement.SUCCESS_NO_INFO);
        return (isTold ? Arrays.stream(each).asLongStream().sum() : sum.rows) == size;
    }

    /** Reads it from the statement, before JDBI closes that. */
    private static final class Sum implements StatementCustomizer {

        private long rows;

        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context)
                throws SQLException {
            var count = statement.getLargeUpdateCount();
            while (count >= 0) {
                rows += count;
                var _ = statement.getMoreResults();
                count = statement.getLargeUpdateCount();
            }
        }
    }
}
