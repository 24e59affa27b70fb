package shop.favourite.application;

import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.AlertUnknown;
import shop.favourite.domain.WatchId;
import shop.favourite.domain.Watches;

/** Has a customer no longer told of something. */
public final class EndAlert {

    private final Watches watches;

    public EndAlert(Watches watches) {
        this.watches = watches;
    }

    public void handle(CustomerId customer, WatchId id) {
        if (!watches.remove(id, customer)) {
            throw new AlertUnknown();
        }
    }
}
