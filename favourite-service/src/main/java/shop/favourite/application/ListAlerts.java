package shop.favourite.application;

import java.util.List;
import java.util.Optional;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Product;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Page;

/** Lists what a customer wants to be told of, latest first. */
public final class ListAlerts {

    public record Entry(Watch watch, Optional<Product> product) {}

    public record Listing(List<Entry> alerts, long total) {}

    private final Watches watches;
    private final Products products;

    public ListAlerts(Watches watches, Products products) {
        this.watches = watches;
        this.products = products;
    }

    public Listing handle(CustomerId customer, Page page) {
        var shown = watches.list(customer, page);
        var known = products.find(shown.stream().map(Watch::product).toList());
        var entries =
                shown.stream()
                        .map(watch ->
                                new Entry(watch, Optional.ofNullable(known.get(watch.product()))))
                        .toList();
        return new Listing(entries, watches.count(customer));
    }
}
