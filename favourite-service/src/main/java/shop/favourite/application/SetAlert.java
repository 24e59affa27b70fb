package shop.favourite.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.ProductNotOffered;
import shop.favourite.domain.FavouriteProblem.ThresholdInvalid;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Offer;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.favourite.domain.Threshold;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Money;
import shop.platform.kernel.Transactions;

/** Has a customer told of one thing about a product, from how it stands now; asking again arms. */
public final class SetAlert {

    /** How cheap it has to become, in the shop's currency. */
    public sealed interface Wanted {

        record AnyDrop() implements Wanted {}

        record AtMost(BigDecimal price) implements Wanted {}

        record LessBy(BigDecimal percent) implements Wanted {}
    }

    public record Command(CustomerId customer, ProductId product, AlertKind kind, Wanted wanted) {}

    private final Transactions transactions;
    private final Lists lists;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Collecting collecting;
    private final Arming arming;

    public SetAlert(
            Transactions transactions,
            Lists lists,
            Favourites favourites,
            Products products,
            Watches watches,
            Catalogue catalogue,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.catalogue = catalogue;
        this.clock = clock;
        this.collecting = new Collecting(favourites, products, watches, clock);
        this.arming = new Arming(watches, clock);
    }

    public Watch handle(Command command) {
        var offer = offer(command.product());
        var threshold = threshold(command.wanted(), offer);
        return transactions.call(() -> {
            lists.take(command.customer(), clock.instant());
            var product =
                    collecting
                            .introduce(Map.of(command.product(), offer))
                            .values()
                            .iterator()
                            .next();
            return arming.ask(command.customer(), product, offer, command.kind(), threshold);
        });
    }

    private Offer offer(ProductId product) {
        var offer = catalogue.offers(List.of(product)).get(product);
        return Optional.ofNullable(offer).orElseThrow(() -> new ProductNotOffered(product));
    }

    private static Threshold threshold(Wanted wanted, Offer offer) {
        return switch (wanted) {
            case Wanted.AnyDrop() -> new Threshold.AnyDrop();
            case Wanted.LessBy(var percent) -> new Threshold.LessBy(percent);
            case Wanted.AtMost(var amount) -> {
                var currency = offer.description().price().currency();
                if (!Money.fits(amount, currency)) {
                    throw new ThresholdInvalid(
                            "threshold_price",
                            "must not have more decimals than " + currency + " has");
                }
                yield new Threshold.AtMost(new Money(amount, currency));
            }
        };
    }
}
