package shop.promotion.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.promotion.application.port.Catalogue;
import shop.promotion.application.port.Catalogue.Offer;
import shop.promotion.application.port.OrderDesk;
import shop.promotion.application.port.OrderDesk.Ordered;
import shop.promotion.application.port.OrderDesk.Proof;
import shop.promotion.domain.Cart;
import shop.promotion.domain.CartLine;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Evaluation;
import shop.promotion.domain.Guesses;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Reason;
import shop.promotion.domain.Shopper;

/**
 * Tells a customer what a code would give, or why it gives nothing. Prices are the catalogue's, or
 * those an order was placed at. Whoever keeps trying codes that do not exist has to wait.
 */
public final class ApplyCode {

    static final int MOST_GUESSES = 10;

    /** What the code is to be applied to. */
    public sealed interface Goods {

        /** Products and how many of each. */
        record Picked(Map<ProductId, Integer> quantities) implements Goods {
            public Picked {
                quantities = new LinkedHashMap<>(quantities);
            }
        }

        record OfOrder(OrderId order, Proof asking) implements Goods {}
    }

    /**
     * @param country where the goods would go, if that is known
     */
    public record Command(
            CustomerId customer,
            Set<String> groups,
            Goods goods,
            Code code,
            @Nullable String country) {}

    private final EvaluateCarts evaluateCarts;
    private final Catalogue catalogue;
    private final OrderDesk orders;
    private final Guesses guesses;
    private final Currency currency;
    private final Clock clock;

    public ApplyCode(
            EvaluateCarts evaluateCarts,
            Catalogue catalogue,
            OrderDesk orders,
            Guesses guesses,
            Currency currency,
            Clock clock) {
        this.evaluateCarts = evaluateCarts;
        this.catalogue = catalogue;
        this.orders = orders;
        this.guesses = guesses;
        this.currency = currency;
        this.clock = clock;
    }

    public Evaluation handle(Command command) {
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (guesses.wrong(command.customer(), minute) >= MOST_GUESSES) {
            var next = minute.plus(1, ChronoUnit.MINUTES);
            throw new PromotionProblem.TooManyGuesses(Duration.between(now, next));
        }
        var shopper =
                new Shopper(command.customer(), command.groups(), null, command.country(), true);
        var cart = new Cart(shopper, currency, lines(command.goods()), command.code());
        var evaluation = evaluateCarts.handle(List.of(cart)).getFirst();
        if (evaluation.notApplied().stream()
                .anyMatch(it -> it.objection().reason() == Reason.UNKNOWN_CODE)) {
            guesses.addWrong(command.customer(), minute);
        }
        return evaluation;
    }

    private List<CartLine> lines(Goods goods) {
        return switch (goods) {
            case Goods.Picked(var quantities) -> picked(quantities);
            case Goods.OfOrder(var order, var asking) ->
                    ordered(
                            orders.linesOf(order, asking)
                                    .orElseThrow(() -> new PromotionProblem.NoSuchOrder(order)));
        };
    }

    private List<CartLine> picked(Map<ProductId, Integer> quantities) {
        var offers = catalogue.offers(quantities.keySet());
        var missing = new TreeSet<>(quantities.keySet());
        missing.removeAll(offers.keySet());
        if (!missing.isEmpty()) {
            throw new PromotionProblem.NotForSale(missing);
        }
        return quantities.entrySet().stream()
                .flatMap(it ->
                        Optional.ofNullable(offers.get(it.getKey())).stream()
                                .map(offer -> line(it.getKey(), offer, it.getValue())))
                .toList();
    }

    private static CartLine line(ProductId product, Offer offer, int quantity) {
        return new CartLine(product, offer.category(), offer.price(), quantity);
    }

    /** What is no longer for sale is of no category any more. */
    private List<CartLine> ordered(List<Ordered> lines) {
        var products = lines.stream().map(Ordered::product).collect(Collectors.toSet());
        var offers = catalogue.offers(products);
        return lines.stream()
                .map(it -> {
                    var offer = offers.get(it.product());
                    var category = offer == null ? "" : offer.category();
                    return new CartLine(it.product(), category, it.price(), it.quantity());
                })
                .toList();
    }
}
