package shop.favourite.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ListId;
import shop.favourite.domain.ProductId;
import shop.platform.kernel.Page;

/** Keeps favourites as long as the test lasts. */
public final class InMemoryFavourites implements Favourites {

    private final TreeMap<Long, Favourite> kept = new TreeMap<>();
    private long last;

    @Override
    public Optional<Favourite> find(FavouriteId id, CustomerId customer) {
        @Nullable Favourite favourite = kept.get(id.value());
        return Optional.ofNullable(favourite).filter(it -> it.customer().equals(customer));
    }

    @Override
    public Optional<Favourite> find(ListId list, ProductId product) {
        return kept.values().stream()
                .filter(it -> it.list().equals(list) && it.product().equals(product))
                .findFirst();
    }

    @Override
    public List<Favourite> of(CustomerId customer, Collection<ProductId> products) {
        return kept.values().stream()
                .filter(it -> it.customer().equals(customer) && products.contains(it.product()))
                .toList();
    }

    @Override
    public List<Favourite> list(Selection selection, Page page) {
        return selected(selection).skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public long count(Selection selection) {
        return selected(selection).count();
    }

    private Stream<Favourite> selected(Selection selection) {
        var list = selection.list();
        return kept.descendingMap().values().stream()
                .filter(it -> it.customer().equals(selection.customer()))
                .filter(it -> list == null || it.list().equals(list));
    }

    @Override
    public Map<ListId, Long> counts(CustomerId customer) {
        return kept.values().stream()
                .filter(it -> it.customer().equals(customer))
                .collect(groupingBy(Favourite::list, counting()));
    }

    @Override
    public Favourite add(CustomerId customer, ListId list, ProductId product, Instant now) {
        var id = new FavouriteId(++last);
        var favourite = new Favourite(id, customer, list, product, now, 0, null);
        kept.put(last, favourite);
        return favourite;
    }

    @Override
    public void save(Favourite favourite) {
        kept.replace(favourite.id().value(), favourite);
    }

    @Override
    public void remove(Collection<Favourite> favourites) {
        favourites.forEach(favourite -> kept.remove(favourite.id().value()));
    }

    @Override
    public List<ProductId> clear(ListId list) {
        var on = kept.values().stream().filter(it -> it.list().equals(list)).toList();
        remove(on);
        return on.stream().map(Favourite::product).toList();
    }
}
