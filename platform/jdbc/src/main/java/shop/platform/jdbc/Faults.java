package shop.platform.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/** What an error of the database means. */
final class Faults {

    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int MYSQL_CHECK_VIOLATED = 3819;

    private Faults() {}

    /** The transaction was undone, or can be, and the same again may well succeed. */
    static boolean isPassing(Throwable fault) {
        return inSql(fault)
                .map(e -> e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT_TIMEOUT)
                .orElse(false);
    }

    static boolean isConnectionLost(Throwable fault) {
        return inSql(fault).map(e -> state(e).startsWith("08")).orElse(false);
    }

    static boolean isDuplicateKey(Throwable fault) {
        return inSql(fault).map(e -> e.getErrorCode() == DUPLICATE_KEY).orElse(false);
    }

    /** Not the data's fault: the same data may be accepted later. */
    static boolean isTechnical(Throwable fault) {
        return inSql(fault)
                .map(e ->
                        !state(e).startsWith("22")
                                && !state(e).startsWith("23")
                                && e.getErrorCode() != MYSQL_CHECK_VIOLATED)
                .orElse(false);
    }

    private static Optional<SQLException> inSql(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "08" : e.getSQLState();
    }
}
