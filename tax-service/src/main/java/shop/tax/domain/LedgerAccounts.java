package shop.tax.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The ledger, by orders. */
public interface LedgerAccounts {

    /**
     * The accounts of these orders, empty ones where there are none, for the only writer until the
     * present transaction ends.
     */
    SortedMap<Long, LedgerAccount> take(Collection<Long> orders);

    /** Keeps the facts, and the entries that follow from them. */
    void save(Collection<LedgerAccount> accounts);

    Optional<LedgerAccount> find(long order);

    /** The sums of all entries of a time, by month, jurisdiction, rate and currency. */
    List<LedgerSum> sums(ReportPeriod period);
}
