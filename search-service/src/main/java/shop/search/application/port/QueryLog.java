package shop.search.application.port;

import java.util.List;
import shop.search.domain.Keyword;

/**
 * What was searched for in the last days, as numbers; nobody knows by whom. The numbers are for
 * orientation: some may be lost when an instance is killed.
 */
public interface QueryLog {

    record QueryCount(String keyword, long count) {}

    /** Counts, and never holds up who searches. */
    void note(Keyword keyword, boolean hasFound);

    /**
     * What was searched for most, and found.
     *
     * @param atLeast leaves out what was searched for less often
     * @throws shop.platform.kernel.Problem if the numbers are away
     */
    List<QueryCount> popular(int limit, long atLeast);

    /**
     * What was searched for most, in vain.
     *
     * @throws shop.platform.kernel.Problem if the numbers are away
     */
    List<QueryCount> fruitless(int limit);
}
