package shop.favourite.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.favourite.domain.AlertEvent;
import shop.favourite.domain.Condition.BackInStock;
import shop.favourite.domain.Condition.PriceDrop;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Sightings;
import shop.favourite.domain.Watch;
import shop.favourite.domain.WatchId;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Page;

/** Keeps watches as long as the test lasts, and what they have told. */
public final class InMemoryWatches implements Watches {

    private record Arming(WatchId watch, int number) {}

    private final TreeMap<WatchId, Watch> kept = new TreeMap<>();
    private final List<AlertEvent> told = new ArrayList<>();
    private final Set<Arming> ended = new HashSet<>();
    private int largestPart;

    @Override
    public Set<ProductId> watched(Collection<ProductId> products) {
        var watched = new HashSet<ProductId>();
        kept.values().forEach(watch -> watched.add(watch.product()));
        watched.retainAll(products);
        return watched;
    }

    @Override
    public List<Watch> take(ProductId product, Sightings seen, WatchId after, int limit) {
        var part =
                kept.tailMap(after, false).values().stream()
                        .filter(watch -> watch.product().equals(product))
                        .filter(watch -> concerns(seen, watch))
                        .limit(limit)
                        .map(Watch::kept)
                        .toList();
        largestPart = Math.max(largestPart, part.size());
        return part;
    }

    private static boolean concerns(Sightings seen, Watch watch) {
        return switch (watch.condition()) {
            case BackInStock() -> watch.isArmed() ? seen.buyable() : seen.soldOut();
            case PriceDrop drop ->
                    watch.isArmed()
                            ? seen.lowest()
                                    .filter(it -> it.compareTo(drop.trigger().amount()) <= 0)
                                    .isPresent()
                            : seen.highest()
                                    .filter(it -> it.compareTo(drop.reference().amount()) >= 0)
                                    .isPresent();
        };
    }

    @Override
    public List<Watch> take(CustomerId customer, ProductId product) {
        return of(customer, List.of(product));
    }

    @Override
    public Watch add(Watch.Wish wish) {
        var last = kept.isEmpty() ? 0 : kept.lastKey().value();
        var watch = Watch.begin(new WatchId(last + 1), wish);
        kept.put(watch.id(), watch);
        return watch;
    }

    @Override
    public void save(Collection<Watch> watches) {
        for (var watch : watches) {
            if (watch.isChanged()) {
                watch.alerts().forEach(this::tell);
                kept.replace(watch.id(), watch.kept());
            }
        }
    }

    private void tell(AlertEvent alert) {
        if (!ended.add(new Arming(alert.cause().watch(), alert.cause().arming()))) {
            throw new IllegalStateException("told twice: " + alert);
        }
        told.add(alert);
    }

    @Override
    public Optional<Watch> find(WatchId id, CustomerId customer) {
        return of(customer).filter(watch -> watch.id().equals(id)).findFirst();
    }

    @Override
    public List<Watch> of(CustomerId customer, Collection<ProductId> products) {
        return of(customer).filter(watch -> products.contains(watch.product())).toList();
    }

    @Override
    public List<Watch> list(CustomerId customer, Page page) {
        return of(customer).toList().reversed().stream()
                .skip(page.skip())
                .limit(page.limit())
                .toList();
    }

    @Override
    public long count(CustomerId customer) {
        return of(customer).count();
    }

    @Override
    public boolean remove(WatchId id, CustomerId customer) {
        return find(id, customer).map(watch -> kept.remove(watch.id())).isPresent();
    }

    @Override
    public void remove(CustomerId customer, Collection<ProductId> products) {
        of(customer, products).forEach(watch -> kept.remove(watch.id()));
    }

    private Stream<Watch> of(CustomerId customer) {
        return kept.values().stream()
                .filter(watch -> watch.customer().equals(customer))
                .map(Watch::kept);
    }

    /** What has been told, in its order. */
    public List<AlertEvent> told() {
        return List.copyOf(told);
    }

    /** How many were ever gone through at once. */
    public int largestPart() {
        return largestPart;
    }
}
