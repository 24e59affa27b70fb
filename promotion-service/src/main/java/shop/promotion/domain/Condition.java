package shop.promotion.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import shop.platform.kernel.Money;

/** What must hold for a promotion to apply. Amounts are those at full prices. */
public sealed interface Condition {

    /**
     * Why it does not hold.
     *
     * @param dues the lines the promotion is about, at least one
     */
    Optional<Objection> objection(Shopper shopper, List<Due> dues);

    /** Whether this can be told only at the checkout. */
    default boolean isOpen(Shopper shopper) {
        return false;
    }

    /** Its name on the wire. */
    String word();

    record MinSubtotal(Money least) implements Condition {
        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            var subtotal = Due.totals(dues);
            return unless(
                    subtotal.compareTo(least) >= 0,
                    Reason.SUBTOTAL_TOO_LOW,
                    "It takes %s of these products; there is %s.".formatted(least, subtotal));
        }

        @Override
        public String word() {
            return "min_subtotal";
        }
    }

    record MinQuantity(int least) implements Condition {
        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            var units = Due.units(dues);
            return unless(
                    units >= least,
                    Reason.QUANTITY_TOO_LOW,
                    "It takes %d of these products; there are %d.".formatted(least, units));
        }

        @Override
        public String word() {
            return "min_quantity";
        }
    }

    /** Whoever is in one of these. */
    record CustomerGroups(Set<String> groups) implements Condition {
        public CustomerGroups {
            groups = Set.copyOf(groups);
        }

        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            return unless(
                    shopper.groups().stream().anyMatch(groups::contains),
                    Reason.GROUP_NOT_ELIGIBLE,
                    "It is for these customers only: %s.".formatted(words(groups)));
        }

        @Override
        public String word() {
            return "customer_groups";
        }
    }

    record SignedIn() implements Condition {
        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            return guests(shopper);
        }

        @Override
        public String word() {
            return "signed_in";
        }
    }

    /** Whose first a guest's order is, nobody knows. */
    record FirstOrder() implements Condition {
        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            return guests(shopper)
                    .or(() ->
                            unless(
                                    isOpen(shopper) || Boolean.TRUE.equals(shopper.isFirstOrder()),
                                    Reason.NOT_FIRST_ORDER,
                                    "It is for a customer's first order only."));
        }

        @Override
        public boolean isOpen(Shopper shopper) {
            return shopper.isUndecided() && shopper.isFirstOrder() == null;
        }

        @Override
        public String word() {
            return "first_order";
        }
    }

    /** Where the goods go. */
    record Countries(Set<String> countries) implements Condition {
        public Countries {
            countries = Set.copyOf(countries);
        }

        @Override
        public Optional<Objection> objection(Shopper shopper, List<Due> dues) {
            var country = shopper.country();
            return unless(
                    isOpen(shopper) || (country != null && countries.contains(country)),
                    Reason.COUNTRY_NOT_ELIGIBLE,
                    "It is for these countries only: %s.".formatted(words(countries)));
        }

        @Override
        public boolean isOpen(Shopper shopper) {
            return shopper.isUndecided() && shopper.country() == null;
        }

        @Override
        public String word() {
            return "country";
        }
    }

    static Optional<Objection> guests(Shopper shopper) {
        return unless(
                !shopper.isGuest(),
                Reason.SIGNED_IN_ONLY,
                "It is for customers who are signed in only.");
    }

    private static Optional<Objection> unless(boolean holds, Reason reason, String detail) {
        return holds ? Optional.empty() : Optional.of(new Objection(reason, detail));
    }

    private static String words(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
