package shop.favourite.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import shop.favourite.domain.Product;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.ProductNews;
import shop.favourite.domain.Products;
import shop.favourite.domain.Sightings;
import shop.favourite.domain.Watch;
import shop.favourite.domain.WatchId;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Transactions;

/**
 * Keeps up with products and tells those who watch them, in one transaction for a batch of news.
 * Watchers are gone through in parts, so that a product may have any number of them.
 */
public final class FollowProducts {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Products products;
    private final Watches watches;
    private final Clock clock;

    public FollowProducts(
            Transactions transactions, Products products, Watches watches, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.watches = watches;
        this.clock = clock;
    }

    public void handle(List<ProductNews> news) {
        transactions.run(() -> {
            var states = statesAfter(news);
            products.save(states.values().stream().map(List::getLast).toList());
            var watched = watches.watched(states.keySet());
            states.forEach((product, passed) -> {
                if (watched.contains(product)) {
                    show(product, passed);
                }
            });
        });
    }

    /** The states through which products pass by these news, of those that change at all. */
    private Map<ProductId, List<Product>> statesAfter(List<ProductNews> news) {
        var now = new TreeMap<>(products.take(news.stream().map(ProductNews::product).toList()));
        var states = new LinkedHashMap<ProductId, List<Product>>();
        for (var one : news) {
            var before = Objects.requireNonNull(now.get(one.product()));
            var after = before.hear(one);
            if (!after.equals(before)) {
                now.put(one.product(), after);
                states.computeIfAbsent(one.product(), _ -> new ArrayList<>()).add(after);
            }
        }
        return states;
    }

    private void show(ProductId product, List<Product> states) {
        var seen = Sightings.of(states);
        var last = WatchId.NONE;
        List<Watch> part;
        do {
            part = watches.take(product, seen, last, AT_ONCE);
            for (var watch : part) {
                states.forEach(state -> watch.see(state, clock.instant()));
                last = watch.id();
            }
            watches.save(part);
        } while (part.size() == AT_ONCE);
    }
}
