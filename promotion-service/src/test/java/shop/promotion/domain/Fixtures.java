package shop.promotion.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.Percent;

/** What the tests talk about. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    public static final Currency USD = Currency.getInstance("USD");
    public static final CustomerId ANNA = new CustomerId(7);
    public static final CustomerId BEN = new CustomerId(8);
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId MOUSE = new ProductId("507f1f77bcf86cd799439012");
    public static final ProductId NOVEL = new ProductId("507f1f77bcf86cd799439013");
    public static final Benefit TEN_PERCENT = new Percent(Percentage.of("10"));

    private Fixtures() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static Benefit off(String amount) {
        return new FixedAmount(usd(amount));
    }

    public static CartLine laptops(int quantity) {
        return new CartLine(LAPTOP, "Electronics", usd("1500"), quantity);
    }

    public static CartLine mice(int quantity) {
        return new CartLine(MOUSE, "Electronics", usd("19.90"), quantity);
    }

    public static CartLine novels(int quantity) {
        return new CartLine(NOVEL, "Books", usd("9.99"), quantity);
    }

    public static Shopper anna() {
        return new Shopper(ANNA, Set.of("customer"), true, "FR", false);
    }

    public static Shopper guest() {
        return new Shopper(null, Set.of(), true, "FR", false);
    }

    public static Cart cart(CartLine... lines) {
        return cart(anna(), null, lines);
    }

    public static Cart cart(Shopper shopper, @Nullable String code, CartLine... lines) {
        return new Cart(shopper, USD, List.of(lines), code == null ? null : new Code(code));
    }

    /** Automatic, in force, for all. */
    public static Plan plan(Benefit benefit) {
        return new Plan(benefit);
    }

    public static Candidate candidate(long id, PromotionDetails details) {
        return new Candidate(promotion(id, details), null, 0);
    }

    public static Promotion promotion(long id, PromotionDetails details) {
        return promotion(id, details, new Usage(0, usd("0")));
    }

    public static Promotion promotion(long id, PromotionDetails details, Usage usage) {
        return new Promotion(new PromotionId(id), details, usage, 1, null, NOW, NOW);
    }

    public static Use use(PromotionId promotion, @Nullable String code, String amount) {
        return new Use(promotion, code == null ? null : new Code(code), usd(amount));
    }

    /** A promotion in the making. */
    public static final class Plan {

        private final Benefit benefit;
        private @Nullable Code code;
        private boolean automatic = true;
        private boolean active = true;
        private boolean advertised = true;
        private Scope scope = Scope.EVERYTHING;
        private List<Condition> conditions = List.of();
        private Window window = Window.ALWAYS;
        private Limits limits = Limits.NONE;
        private int priority;
        private boolean exclusive;
        private boolean stops;

        private Plan(Benefit benefit) {
            this.benefit = benefit;
        }

        public Plan code(String text) {
            code = new Code(text);
            automatic = false;
            return this;
        }

        public Plan withoutCodeYet() {
            automatic = false;
            return this;
        }

        public Plan inactive() {
            active = false;
            return this;
        }

        public Plan secret() {
            advertised = false;
            return this;
        }

        public Plan about(Scope about) {
            scope = about;
            return this;
        }

        public Plan books() {
            return about(new Scope(Set.of(), Set.of("Books")));
        }

        public Plan given(Condition... must) {
            conditions = List.of(must);
            return this;
        }

        public Plan within(@Nullable Instant from, @Nullable Instant until) {
            window = new Window(from, until);
            return this;
        }

        public Plan limits(
                @Nullable Integer uses, @Nullable Integer perCustomer, @Nullable String budget) {
            limits = new Limits(uses, perCustomer, budget == null ? null : usd(budget));
            return this;
        }

        public Plan priority(int value) {
            priority = value;
            return this;
        }

        public Plan exclusive() {
            exclusive = true;
            return this;
        }

        public Plan stopping() {
            stops = true;
            return this;
        }

        public PromotionDetails named(String name) {
            return new PromotionDetails(
                    name,
                    "for tests",
                    code,
                    automatic,
                    active,
                    advertised,
                    USD,
                    benefit,
                    scope,
                    conditions,
                    window,
                    limits,
                    priority,
                    exclusive,
                    stops);
        }

        public PromotionDetails details() {
            return named("a promotion");
        }
    }
}
