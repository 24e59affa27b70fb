package shop.favourite.application;

import java.util.List;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;

/** Says where a customer has a product, and what he is told about it. */
public final class CheckProduct {

    public record Standing(ProductId product, List<Favourite> favourites, List<AlertKind> alerts) {}

    private final Favourites favourites;
    private final Watches watches;

    public CheckProduct(Favourites favourites, Watches watches) {
        this.favourites = favourites;
        this.watches = watches;
    }

    public Standing handle(CustomerId customer, ProductId product) {
        var one = List.of(product);
        var kinds = watches.of(customer, one).stream().map(Watch::kind).sorted().toList();
        return new Standing(product, favourites.of(customer, one), kinds);
    }
}
