package shop.order.application;

import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.express;
import static shop.order.domain.Fixtures.frenchTaxes;
import static shop.order.domain.Fixtures.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Carriers;
import shop.order.application.port.Catalogue;
import shop.order.application.port.Deadline;
import shop.order.application.port.Promotions;
import shop.order.application.port.Taxes;
import shop.order.domain.CustomerId;
import shop.order.domain.Discount;
import shop.order.domain.Evaluation;
import shop.order.domain.Known;
import shop.order.domain.Offer;
import shop.order.domain.OrderProblem;
import shop.order.domain.Orders;
import shop.order.domain.PriceList;
import shop.order.domain.ProductId;
import shop.order.domain.RedemptionId;
import shop.order.domain.TaxTable;
import shop.platform.kernel.Problem;

/** Product-, promotion-, tax- and shipping-service in memory. Laptops cost 1500, mice 19.90. */
final class FakeNeighbours implements Catalogue, Promotions {

    private static final Deadline AT_ONCE =
            new Deadline() {
                @Override
                public <T> T within(Supplier<T> work) {
                    return work.get();
                }
            };

    /** Whoever is asked is not there. */
    static final class Away extends Problem {
        Away(String who) {
            super(Kind.UNAVAILABLE, "service-unavailable", who + " is not available now.");
        }
    }

    private final Map<ProductId, Offer> offers =
            new HashMap<>(
                    Map.of(
                            LAPTOP, new Offer(usd("1500"), "Laptop", "Electronics", null),
                            MOUSE, new Offer(usd("19.90"), "Mouse", "Electronics", null)));
    private final Set<String> away = new HashSet<>();
    private final List<Promotions.Cart> evaluated = new ArrayList<>();
    private final Map<RedemptionId, List<Discount>> redeemed = new HashMap<>();
    private Function<Promotions.Cart, Evaluation> promotion = _ -> Evaluation.nothing();
    private final Set<RedemptionId> gone = new HashSet<>();
    private int usesLeft = Integer.MAX_VALUE;
    private @Nullable Instant keptUntil;
    private boolean stale;
    private Runnable beforeRedeemed = () -> {};

    /** Where nothing is said there are no taxes. */
    private TaxTable taxes = TaxTable.none();

    QuoteOrder quoteOrder(Orders orders) {
        return new QuoteOrder(orders, this, this, taxes(), carriers(), AT_ONCE);
    }

    void sells(ProductId product, String price) {
        offers.put(product, Offer.at(usd(price)));
    }

    void stopsSelling(ProductId product) {
        offers.remove(product);
    }

    void goesAway(String who) {
        away.add(who);
    }

    void comesBack(String who) {
        away.remove(who);
    }

    void promotes(Function<Promotions.Cart, Evaluation> rule) {
        promotion = rule;
    }

    void hasUses(int left) {
        usesLeft = left;
    }

    /** All that was taken so far is given back for good. */
    void givesBack() {
        gone.addAll(redeemed.keySet());
        usesLeft += redeemed.size();
        redeemed.clear();
    }

    void keepsUntil(Instant until) {
        keptUntil = until;
    }

    void meanwhile(Runnable event) {
        beforeRedeemed = event;
    }

    void taxesLikeFrance() {
        taxes = frenchTaxes();
    }

    void onlyKnowsOldTables() {
        stale = true;
    }

    List<Promotions.Cart> evaluated() {
        return evaluated;
    }

    Map<RedemptionId, List<Discount>> redeemed() {
        return redeemed;
    }

    @Override
    public PriceList pricesOf(Set<ProductId> products) {
        ask("product-service");
        var asked = new HashMap<>(offers);
        asked.keySet().retainAll(products);
        return new PriceList(asked);
    }

    @Override
    public Evaluation evaluate(Promotions.Cart cart) {
        ask("promotion-service");
        evaluated.add(cart);
        return promotion.apply(cart);
    }

    @Override
    public Optional<Instant> redeem(
            RedemptionId id, CustomerId customer, List<Discount> promotions) {
        ask("promotion-service");
        beforeRedeemed.run();
        if (gone.contains(id)) {
            throw new OrderProblem.RedemptionGone();
        }
        if (!redeemed.containsKey(id)) {
            if (usesLeft == 0) {
                throw new OrderProblem.PromotionUsedUp(
                        promotions.getFirst().promotion(), "used-up");
            }
            usesLeft--;
            redeemed.put(id, promotions);
        }
        return Optional.ofNullable(keptUntil);
    }

    private Taxes taxes() {
        return _ -> table("tax-service", () -> taxes);
    }

    private Carriers carriers() {
        return _ -> table("shipping-service", () -> express("15"));
    }

    private <T> Supplier<Known<T>> table(String who, Supplier<T> table) {
        return () -> {
            ask(who);
            return new Known<>(table.get(), stale);
        };
    }

    private void ask(String who) {
        if (away.contains(who)) {
            throw new Away(who);
        }
    }
}
