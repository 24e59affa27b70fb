package shop.favourite.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.Condition;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.ThresholdInvalid;
import shop.favourite.domain.FavouriteProblem.TooManyAlerts;
import shop.favourite.domain.Offer;
import shop.favourite.domain.Product;
import shop.favourite.domain.Threshold;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;

/** Has customers told, beginning with how a product stands now; inside a transaction. */
final class Arming {

    private final Watches watches;
    private final Clock clock;

    Arming(Watches watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
    }

    /** Begins a plain watch of each kind there is none of yet; those that are stay as they are. */
    void begin(CustomerId customer, Product product, Offer offer, Set<AlertKind> kinds) {
        var present = watches.take(customer, product.id()).stream().map(Watch::kind).toList();
        for (var kind : kinds) {
            if (!present.contains(kind)) {
                var condition = condition(kind, new Threshold.AnyDrop(), product, offer);
                add(customer, product, condition);
            }
        }
    }

    /** Arms the one watch of this kind anew, or for the first time. */
    Watch ask(
            CustomerId customer,
            Product product,
            Offer offer,
            AlertKind kind,
            Threshold threshold) {
        var condition = condition(kind, threshold, product, offer);
        var present =
                watches.take(customer, product.id()).stream()
                        .filter(watch -> watch.kind() == kind)
                        .findFirst();
        if (present.isEmpty()) {
            return add(customer, product, condition);
        }
        var watch = present.get();
        watch.ask(condition, isArmed(condition, product));
        watches.save(List.of(watch));
        return watch.kept();
    }

    private Watch add(CustomerId customer, Product product, Condition condition) {
        if (watches.count(customer) >= Watches.MOST) {
            throw new TooManyAlerts(Watches.MOST);
        }
        return watches.add(
                new Watch.Wish(
                        customer,
                        product.id(),
                        condition,
                        isArmed(condition, product),
                        clock.instant()));
    }

    /** There is nothing to come back while there is some; it waits to be sold out. */
    private static boolean isArmed(Condition condition, Product product) {
        return switch (condition) {
            case Condition.PriceDrop _ -> true;
            case Condition.BackInStock() -> product.isSoldOut();
        };
    }

    private static Condition condition(
            AlertKind kind, Threshold threshold, Product product, Offer offer) {
        return switch (kind) {
            case BACK_IN_STOCK -> new Condition.BackInStock();
            case PRICE_DROP -> {
                var now = product.latest(offer);
                if (threshold instanceof Threshold.AtMost(var price)
                        && price.amount().compareTo(now.price().amount()) >= 0) {
                    throw ThresholdInvalid.notBelow(now.price());
                }
                yield new Condition.PriceDrop(threshold, now.price(), now.version());
            }
        };
    }
}
