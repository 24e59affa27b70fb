package shop.favourite.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.FavouriteProblem.ListChanged;
import shop.favourite.domain.FavouriteProblem.ListNameTaken;
import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.FavouriteProblem.TooManyLists;

/** All lists of one customer, the default one among them. */
public record OwnLists(List<FavouriteList> all) {

    public static final int MOST = 50;

    public OwnLists {
        all = List.copyOf(all);
    }

    public FavouriteList defaultList() {
        return all.stream().filter(FavouriteList::isDefault).findFirst().orElseThrow();
    }

    /** The list that is named, or else the default one. */
    public FavouriteList chosen(@Nullable ListId id) {
        return id == null ? defaultList() : get(id);
    }

    public FavouriteList get(ListId id) {
        return find(id).orElseThrow(ListUnknown::new);
    }

    /**
     * @param expectedVersion the version the caller has seen, where he said so
     */
    public FavouriteList get(ListId id, @Nullable Long expectedVersion) {
        var list = get(id);
        if (expectedVersion != null && expectedVersion != list.version()) {
            throw new ListChanged();
        }
        return list;
    }

    /** Refuses a name that another list has, and one list too many. */
    public void checkRoomFor(String name) {
        if (all.size() >= MOST) {
            throw new TooManyLists(MOST);
        }
        if (all.stream().anyMatch(list -> list.name().equals(name))) {
            throw new ListNameTaken(name);
        }
    }

    public void checkName(ListId id, String name) {
        if (all.stream().anyMatch(list -> !list.id().equals(id) && list.name().equals(name))) {
            throw new ListNameTaken(name);
        }
    }

    private Optional<FavouriteList> find(ListId id) {
        return all.stream().filter(list -> list.id().equals(id)).findFirst();
    }
}
