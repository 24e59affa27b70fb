package shop.favourite.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.OwnLists;
import shop.platform.kernel.Transactions;

/** Renames a list, shares it, or shares it no longer. */
public final class ChangeList {

    public sealed interface Change {

        record Rename(String name) implements Change {}

        record Share() implements Change {}

        record Unshare() implements Change {}
    }

    /**
     * @param expectedVersion the version the caller has seen, where he said so
     */
    public record Command(
            CustomerId customer, ListId list, Change change, @Nullable Long expectedVersion) {}

    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Clock clock;

    public ChangeList(Transactions transactions, Lists lists, Favourites favourites, Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.favourites = favourites;
        this.clock = clock;
    }

    public ListView handle(Command command) {
        return transactions.call(() -> {
            var own = lists.take(command.customer(), clock.instant());
            var list = own.get(command.list(), command.expectedVersion());
            var changed = changed(own, list, command.change());
            if (!changed.equals(list)) {
                lists.save(changed);
            }
            var size = favourites.count(new Selection(command.customer(), list.id()));
            return new ListView(changed, size);
        });
    }

    private static FavouriteList changed(OwnLists own, FavouriteList list, Change change) {
        return switch (change) {
            case Change.Rename(var name) -> {
                own.checkName(list.id(), name);
                yield list.renamed(name);
            }
            case Change.Share() -> list.shared();
            case Change.Unshare() -> list.unshared();
        };
    }
}
