package shop.search.application;

import java.util.List;
import shop.search.application.port.QueryLog;
import shop.search.application.port.QueryLog.QueryCount;

/** Shows staff what the shop is asked for and does not have, or calls by another name. */
public final class ShowZeroResults {

    private final QueryLog log;

    public ShowZeroResults(QueryLog log) {
        this.log = log;
    }

    public List<QueryCount> handle(int limit) {
        return log.fruitless(limit);
    }
}
