package shop.promotion.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Money;

/**
 * What a promotion gives. Percentages are taken of what is still to be paid for all lines together,
 * rounded half-up to the currency's smallest unit once, and spread over the lines.
 */
public sealed interface Benefit {

    /** Its name on the wire: {@code percent}. */
    String kind();

    /**
     * What it takes off each of {@code dues}, in their order; each part is 0 or more and not above
     * its due.
     *
     * @param dues at least one
     */
    List<Money> off(List<Due> dues);

    /** Why it gives nothing for so much or so little. */
    default Optional<Objection> objection(List<Due> dues) {
        return Optional.empty();
    }

    /** One that can also be a tier's. */
    sealed interface Flat extends Benefit {}

    record Percent(Percentage percent) implements Flat {
        @Override
        public String kind() {
            return "percent";
        }

        @Override
        public List<Money> off(List<Due> dues) {
            return Due.spread(percent.of(Due.rests(dues)), dues);
        }
    }

    /** So much off all lines together. */
    record FixedAmount(Money amount) implements Flat {
        @Override
        public String kind() {
            return "fixed_amount";
        }

        @Override
        public List<Money> off(List<Due> dues) {
            return Due.spread(amount, dues);
        }
    }

    /** Each unit costs so much; those that cost less stay as they are. */
    record FixedPrice(Money price) implements Benefit {
        @Override
        public String kind() {
            return "fixed_price";
        }

        @Override
        public List<Money> off(List<Due> dues) {
            return dues.stream().map(this::off).toList();
        }

        private Money off(Due due) {
            var saved = due.rest().minus(price.times(due.line().quantity()));
            return saved.isNegative() ? Money.zero(saved.currency()) : saved;
        }
    }

    /** What shipping costs is not known here: whoever knows takes it off. */
    record FreeShipping() implements Benefit {
        @Override
        public String kind() {
            return "free_shipping";
        }

        @Override
        public List<Money> off(List<Due> dues) {
            return dues.stream().map(due -> Money.zero(due.rest().currency())).toList();
        }
    }

    /**
     * For every {@code buy} units that are paid, {@code get} more are reduced: of all units
     * together the cheapest ones.
     */
    record BuyGet(int buy, int get, Percentage percent) implements Benefit {

        public static final int MOST = 1_000;

        public BuyGet {
            if (buy < 1 || buy > MOST || get < 1 || get > MOST) {
                throw new PromotionProblem.FieldRefused(
                        "bad-buy-get", "buy_quantity", "and get_quantity are 1 to " + MOST);
            }
        }

        @Override
        public String kind() {
            return "buy_x_get_y";
        }

        @Override
        public Optional<Objection> objection(List<Due> dues) {
            var units = Due.units(dues);
            return units >= buy + get
                    ? Optional.empty()
                    : Optional.of(
                            new Objection(
                                    Reason.QUANTITY_TOO_LOW,
                                    "It takes %d of these products; there are %d."
                                            .formatted(buy + get, units)));
        }

        @Override
        public List<Money> off(List<Due> dues) {
            var left = Due.units(dues) / (buy + get) * get;
            var parts = new HashMap<Integer, Money>();
            for (var due : dues.stream().sorted(Due.CHEAPEST_FIRST).toList()) {
                var units = Math.min(left, due.line().quantity());
                parts.put(due.place(), off(due, units));
                left -= units;
            }
            return dues.stream().map(due -> parts.getOrDefault(due.place(), due.rest())).toList();
        }

        /** As all units of a line cost the same, so many are so great a part of it. */
        private Money off(Due due, long units) {
            var others = due.line().quantity() - units;
            var reduced = due.rest().allocate(List.of(others, units)).getLast();
            return percent.of(reduced);
        }
    }

    /** The more, the better: the highest tier that is reached holds for all. */
    record Tiers(Measure measure, List<Tier> tiers) implements Benefit {

        public static final int MOST = 20;

        /** What is measured, at full prices. */
        public enum Measure {
            SUBTOTAL(Reason.SUBTOTAL_TOO_LOW) {
                @Override
                BigDecimal of(List<Due> dues) {
                    return Due.totals(dues).amount();
                }
            },
            QUANTITY(Reason.QUANTITY_TOO_LOW) {
                @Override
                BigDecimal of(List<Due> dues) {
                    return BigDecimal.valueOf(Due.units(dues));
                }
            };

            private final Reason reason;

            Measure(Reason reason) {
                this.reason = reason;
            }

            abstract BigDecimal of(List<Due> dues);
        }

        /**
         * @param from how much or how many it takes
         */
        public record Tier(BigDecimal from, Flat benefit) {}

        public Tiers {
            if (tiers.isEmpty() || tiers.size() > MOST) {
                throw refused("are 1 to " + MOST);
            }
            if (tiers.stream().anyMatch(tier -> tier.from().signum() <= 0)) {
                throw refused("begin above 0");
            }
            var steps = new HashSet<BigDecimal>();
            if (!tiers.stream().allMatch(it -> steps.add(it.from().stripTrailingZeros()))) {
                throw refused("begin each at another step");
            }
            tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
        }

        private static PromotionProblem refused(String why) {
            return new PromotionProblem.FieldRefused("bad-tiers", "tiers", why);
        }

        @Override
        public String kind() {
            return "tiers";
        }

        @Override
        public Optional<Objection> objection(List<Due> dues) {
            return reached(dues).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Objection(
                                    measure.reason,
                                    "The first step is %s; there are %s."
                                            .formatted(
                                                    tiers.getFirst().from().toPlainString(),
                                                    measure.of(dues).toPlainString())));
        }

        @Override
        public List<Money> off(List<Due> dues) {
            return reached(dues)
                    .map(tier -> tier.benefit().off(dues))
                    .orElseGet(() -> new FreeShipping().off(dues));
        }

        private Optional<Tier> reached(List<Due> dues) {
            var measured = measure.of(dues);
            return tiers.reversed().stream()
                    .filter(tier -> tier.from().compareTo(measured) <= 0)
                    .findFirst();
        }
    }
}
