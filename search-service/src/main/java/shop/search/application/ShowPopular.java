package shop.search.application;

import java.util.List;
import shop.search.application.port.QueryLog;
import shop.search.application.port.QueryLog.QueryCount;

/** Shows what many search for. What few do stays with them. */
public final class ShowPopular {

    private final QueryLog log;
    private final int atLeast;

    /**
     * @param atLeast how many searches make a query one of many
     */
    public ShowPopular(QueryLog log, int atLeast) {
        this.log = log;
        this.atLeast = atLeast;
    }

    public List<QueryCount> handle(int limit) {
        return log.popular(limit, atLeast);
    }
}
