package shop.favourite.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's list of products. One of them is the default, which takes what is added without
 * saying where to; it is made with the first use and cannot be removed.
 *
 * @param token opens the list to whoever knows it, while it is shared
 * @param version counts its changes
 */
public record FavouriteList(
        ListId id,
        CustomerId owner,
        String name,
        boolean isDefault,
        @Nullable ShareToken token,
        long version,
        Instant createdAt) {

    public static final String DEFAULT_NAME = "Favourites";
    public static final int LONGEST_NAME = 100;

    public FavouriteList renamed(String newName) {
        return changed(newName, token);
    }

    /** A list that is shared already keeps its link. */
    public FavouriteList shared() {
        return token == null ? changed(name, ShareToken.fresh()) : this;
    }

    /** The link leads nowhere from now on; if the list is shared again, it gets another one. */
    public FavouriteList unshared() {
        return token == null ? this : changed(name, null);
    }

    private FavouriteList changed(String newName, @Nullable ShareToken newToken) {
        return new FavouriteList(id, owner, newName, isDefault, newToken, version + 1, createdAt);
    }
}
