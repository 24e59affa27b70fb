package shop.promotion.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Benefit;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;
import shop.promotion.domain.Code;
import shop.promotion.domain.Condition;
import shop.promotion.domain.Condition.FirstOrder;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Limits;
import shop.promotion.domain.Percentage;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Scope;
import shop.promotion.domain.Window;

/**
 * Enters the sample promotions of a new shop: each once, so that one that staff have changed or
 * removed stays so. The automatic one is about books only, so that nobody is surprised by prices.
 */
public final class AddSamples {

    private final Promotions promotions;
    private final Transactions transactions;
    private final Currency currency;
    private final Clock clock;

    public AddSamples(
            Promotions promotions, Transactions transactions, Currency currency, Clock clock) {
        this.promotions = promotions;
        this.transactions = transactions;
        this.currency = currency;
        this.clock = clock;
    }

    /** Several instances may do this at once. */
    public void handle() {
        for (var sample : samples()) {
            transactions.run(
                    () -> promotions.addOnce(sample.name(), sample.details(), clock.instant()));
        }
    }

    private record Sample(String name, PromotionDetails details) {}

    private List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        samples.add(
                coded(
                        "WELCOME10",
                        "Welcome",
                        "10 % off your first order.",
                        new Percent(Percentage.of("10")),
                        new Limits(null, 1, null),
                        new FirstOrder()));
        samples.add(
                coded(
                        "SAVE20",
                        "Save 20",
                        "20 off from 100.",
                        new FixedAmount(money(20)),
                        Limits.NONE,
                        new MinSubtotal(money(100))));
        samples.add(
                coded(
                        "FREESHIP",
                        "Free shipping",
                        "Free shipping from 50.",
                        new FreeShipping(),
                        Limits.NONE,
                        new MinSubtotal(money(50))));
        samples.add(
                new Sample(
                        "FLASH50",
                        details(
                                "Flash sale",
                                "Half price for the first 100 orders, one for each customer.",
                                new Code("FLASH50"),
                                new Percent(Percentage.of("50")),
                                Scope.EVERYTHING,
                                List.of(),
                                new Limits(100, 1, null),
                                true)));
        samples.add(
                coded(
                        "BULK",
                        "The more, the better",
                        "5 % off from 500, 10 % from 1000.",
                        new Tiers(Measure.SUBTOTAL, List.of(tier(500, "5"), tier(1000, "10"))),
                        Limits.NONE));
        samples.add(
                new Sample(
                        "books",
                        details(
                                "Three books for two",
                                "Of every three books the cheapest is free.",
                                null,
                                new BuyGet(2, 1, Percentage.WHOLE),
                                new Scope(Set.of(), Set.of("Books")),
                                List.of(),
                                Limits.NONE,
                                false)));
        return samples;
    }

    private Sample coded(
            String code,
            String name,
            String description,
            Benefit benefit,
            Limits limits,
            Condition... conditions) {
        return new Sample(
                code,
                details(
                        name,
                        description,
                        new Code(code),
                        benefit,
                        Scope.EVERYTHING,
                        List.of(conditions),
                        limits,
                        false));
    }

    private PromotionDetails details(
            String name,
            String description,
            @Nullable Code code,
            Benefit benefit,
            Scope scope,
            List<Condition> conditions,
            Limits limits,
            boolean isExclusive) {
        return new PromotionDetails(
                name,
                description,
                code,
                code == null,
                true,
                true,
                currency,
                benefit,
                scope,
                conditions,
                Window.ALWAYS,
                limits,
                0,
                isExclusive,
                false);
    }

    private Tier tier(long from, String percent) {
        return new Tier(money(from).amount(), new Percent(Percentage.of(percent)));
    }

    /** In currencies without cents a thousand is what one is in others. */
    private Money money(long amount) {
        var factor = currency.getDefaultFractionDigits() == 0 ? 1_000 : 1;
        return new Money(BigDecimal.valueOf(amount * factor), currency);
    }
}
