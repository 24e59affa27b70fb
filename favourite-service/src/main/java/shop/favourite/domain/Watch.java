package shop.favourite.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.Condition.BackInStock;
import shop.favourite.domain.Condition.PriceDrop;

/**
 * One customer's wish to be told of one thing about one product.
 *
 * <p>While it is armed it waits; once its condition is met it tells, and is spent. Then it only
 * waits to be armed again: a price-drop when the price is again as high as it was when the watch
 * was armed, which is then the price to fall from; a back-in-stock when the product is sold out
 * again; either when its customer asks anew. So each arming is told of once, and who hears of the
 * same state of the product again does nothing.
 */
public final class Watch {

    /** What can be said of a watch that is not yet kept. */
    public record Wish(
            CustomerId customer,
            ProductId product,
            Condition condition,
            boolean armed,
            Instant since) {}

    private final WatchId id;
    private final CustomerId customer;
    private final ProductId product;
    private final Instant createdAt;
    private final List<AlertEvent> alerts = new ArrayList<>();
    private Condition condition;
    private boolean armed;
    private int armings;
    private @Nullable Instant toldAt;
    private boolean changed;

    private Watch(WatchId id, Wish wish, int armings, @Nullable Instant toldAt) {
        this.id = id;
        this.customer = wish.customer();
        this.product = wish.product();
        this.createdAt = wish.since();
        this.condition = wish.condition();
        this.armed = wish.armed();
        this.armings = armings;
        this.toldAt = toldAt;
    }

    public static Watch begin(WatchId id, Wish wish) {
        return new Watch(id, wish, 1, null);
    }

    public static Watch restore(WatchId id, Wish wish, int armings, @Nullable Instant toldAt) {
        return new Watch(id, wish, armings, toldAt);
    }

    /** The customer asks anew, maybe for something else. */
    public void ask(Condition newCondition, boolean arms) {
        condition = newCondition;
        armed = arms;
        armings++;
        changed = true;
    }

    /** How the product stands, or stood; to be called for each of its states in their order. */
    public void see(Product seen, Instant now) {
        if (!seen.id().equals(product)) {
            throw new IllegalArgumentException("watches " + product + ", not " + seen.id());
        }
        switch (condition) {
            case PriceDrop drop ->
                    Optional.ofNullable(seen.description())
                            .ifPresent(described -> see(drop, described, now));
            case BackInStock() -> seeStock(seen, now);
        }
    }

    private void see(PriceDrop drop, Description seen, Instant now) {
        if (armed && drop.isMetBy(seen)) {
            tell(
                    new AlertEvent.PriceDropped(
                            cause(now), seen.name(), drop.reference(), seen.price()),
                    now);
        } else if (!armed && drop.isUndoneBy(seen)) {
            arm(drop.from(seen));
        }
    }

    private void seeStock(Product seen, Instant now) {
        if (armed && seen.isBuyable()) {
            var name = Objects.requireNonNull(seen.description()).name();
            tell(new AlertEvent.BackInStock(cause(now), name, seen.available()), now);
        } else if (!armed && seen.isSoldOut()) {
            arm(condition);
        }
    }

    private AlertEvent.Cause cause(Instant now) {
        return new AlertEvent.Cause(id, armings, customer, product, now);
    }

    private void tell(AlertEvent alert, Instant now) {
        alerts.add(alert);
        armed = false;
        toldAt = now;
        changed = true;
    }

    private void arm(Condition from) {
        condition = from;
        armed = true;
        armings++;
        changed = true;
    }

    /** What is to be told of it, since it was read. */
    public List<AlertEvent> alerts() {
        return List.copyOf(alerts);
    }

    public boolean isChanged() {
        return changed;
    }

    public WatchId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public ProductId product() {
        return product;
    }

    public Condition condition() {
        return condition;
    }

    public AlertKind kind() {
        return condition.kind();
    }

    public boolean isArmed() {
        return armed;
    }

    public int armings() {
        return armings;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When its customer was last told. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    /** The same, with nothing left to tell. */
    public Watch kept() {
        return new Watch(
                id, new Wish(customer, product, condition, armed, createdAt), armings, toldAt);
    }
}
