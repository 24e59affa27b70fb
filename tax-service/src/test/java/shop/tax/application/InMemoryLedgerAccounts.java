package shop.tax.application;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.platform.kernel.Money;
import shop.tax.domain.LedgerAccount;
import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.LedgerEntry;
import shop.tax.domain.LedgerEntry.Kind;
import shop.tax.domain.LedgerSum;
import shop.tax.domain.LedgerSum.Collected;
import shop.tax.domain.Rate;
import shop.tax.domain.ReportPeriod;

public final class InMemoryLedgerAccounts implements LedgerAccounts {

    private record Group(YearMonth month, Rate rate, String currency) {}

    private static final Comparator<LedgerSum> ORDER =
            Comparator.comparing(LedgerSum::month)
                    .thenComparing(sum -> sum.rate().jurisdiction())
                    .thenComparing(sum -> sum.rate().name())
                    .thenComparing(sum -> sum.rate().percent());

    private final SortedMap<Long, LedgerAccount> accounts = new TreeMap<>();

    @Override
    public SortedMap<Long, LedgerAccount> take(Collection<Long> orders) {
        var taken = new TreeMap<Long, LedgerAccount>();
        for (var order : orders) {
            taken.put(order, find(order).orElseGet(() -> LedgerAccount.empty(order)));
        }
        return taken;
    }

    @Override
    public void save(Collection<LedgerAccount> changed) {
        changed.forEach(account -> accounts.put(account.order(), copy(account)));
    }

    @Override
    public Optional<LedgerAccount> find(long order) {
        return Optional.ofNullable(accounts.get(order)).map(InMemoryLedgerAccounts::copy);
    }

    private static LedgerAccount copy(LedgerAccount account) {
        return LedgerAccount.restore(
                account.order(), account.sale().orElse(null), account.refunds());
    }

    /** All entries, by order. */
    public Map<Long, List<LedgerEntry>> entries() {
        var entries = new TreeMap<Long, List<LedgerEntry>>();
        accounts.forEach((order, account) -> entries.put(order, account.entries()));
        return entries;
    }

    @Override
    public List<LedgerSum> sums(ReportPeriod period) {
        var collected = new HashMap<Group, Collected>();
        var orders = new HashMap<Group, Set<Long>>();
        entries()
                .forEach((order, entries) -> {
                    for (var entry : entries) {
                        if (isAsked(period, entry)) {
                            var group = group(entry);
                            collected.merge(group, collected(entry), Collected::plus);
                            var paid = orders.computeIfAbsent(group, _ -> new HashSet<>());
                            if (entry.kind() == Kind.SALE) {
                                paid.add(order);
                            }
                        }
                    }
                });
        var sums = new ArrayList<LedgerSum>();
        collected.forEach((group, money) ->
                sums.add(
                        new LedgerSum(
                                group.month(),
                                group.rate(),
                                orders.getOrDefault(group, Set.of()).size(),
                                money)));
        sums.sort(ORDER);
        return sums;
    }

    private static boolean isAsked(ReportPeriod period, LedgerEntry entry) {
        var country = period.country();
        return period.contains(entry.at())
                && (country == null || country.code().equals(entry.rate().country()));
    }

    private static Group group(LedgerEntry entry) {
        var month = YearMonth.from(entry.at().atZone(ZoneOffset.UTC));
        return new Group(month, entry.rate(), entry.tax().currency().getCurrencyCode());
    }

    private static Collected collected(LedgerEntry entry) {
        var none = Money.zero(entry.tax().currency());
        return entry.kind() == Kind.SALE
                ? new Collected(entry.base(), entry.tax(), none, none)
                : new Collected(none, none, entry.base(), entry.tax());
    }
}
