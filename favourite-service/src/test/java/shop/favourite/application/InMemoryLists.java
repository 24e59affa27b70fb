package shop.favourite.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.OwnLists;
import shop.favourite.domain.ShareToken;

/** Keeps lists as long as the test lasts. */
public final class InMemoryLists implements Lists {

    private final Map<Long, FavouriteList> kept = new TreeMap<>();
    private long last;

    @Override
    public OwnLists take(CustomerId customer, Instant now) {
        if (kept.values().stream().noneMatch(list -> list.owner().equals(customer))) {
            keep(customer, FavouriteList.DEFAULT_NAME, true, now);
        }
        return new OwnLists(
                kept.values().stream().filter(list -> list.owner().equals(customer)).toList());
    }

    @Override
    public Optional<FavouriteList> find(ListId id, CustomerId owner) {
        @Nullable FavouriteList list = kept.get(id.value());
        return Optional.ofNullable(list).filter(found -> found.owner().equals(owner));
    }

    @Override
    public Optional<FavouriteList> sharedBy(ShareToken token) {
        return kept.values().stream().filter(list -> token.equals(list.token())).findFirst();
    }

    @Override
    public FavouriteList add(CustomerId owner, String name, Instant now) {
        return keep(owner, name, false, now);
    }

    @Override
    public void save(FavouriteList list) {
        kept.put(list.id().value(), list);
    }

    @Override
    public void remove(ListId id) {
        kept.remove(id.value());
    }

    private FavouriteList keep(CustomerId owner, String name, boolean isDefault, Instant now) {
        var list = new FavouriteList(new ListId(++last), owner, name, isDefault, null, 1, now);
        kept.put(last, list);
        return list;
    }
}
