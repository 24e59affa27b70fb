package shop.platform.jdbc;

import shop.platform.kernel.Problem;

/** The database does not answer, or others hold what is needed for too long. */
public final class DatabaseAway extends Problem {

    DatabaseAway() {
        super(Kind.UNAVAILABLE, "database-away", "The database is not answering; try again soon.");
    }
}
