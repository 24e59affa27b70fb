package shop.promotion.infrastructure.jdbc;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.Condition;
import shop.promotion.domain.Condition.Countries;
import shop.promotion.domain.Condition.CustomerGroups;
import shop.promotion.domain.Condition.FirstOrder;
import shop.promotion.domain.Condition.MinQuantity;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Condition.SignedIn;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.Scope;

/** What a promotion is about and what must hold, in the column {@code promotions.conditions}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ConditionsColumn(
        List<String> products, List<String> categories, List<ConditionColumn> conditions) {

    private static final JsonType<ConditionsColumn> JSON =
            Jsonb.builder().build().type(ConditionsColumn.class);

    /** One condition, by its word. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record ConditionColumn(
            String word,
            @Nullable BigDecimal amount,
            @Nullable Integer quantity,
            @Nullable List<String> names) {

        static ConditionColumn of(Condition condition) {
            var word = condition.word();
            return switch (condition) {
                case MinSubtotal(var least) ->
                        new ConditionColumn(word, least.amount(), null, null);
                case MinQuantity(var least) -> new ConditionColumn(word, null, least, null);
                case CustomerGroups(var groups) ->
                        new ConditionColumn(word, null, null, sorted(groups));
                case Countries(var countries) ->
                        new ConditionColumn(word, null, null, sorted(countries));
                case SignedIn(), FirstOrder() -> new ConditionColumn(word, null, null, null);
            };
        }

        Condition condition(Currency currency) {
            return switch (word) {
                case "min_subtotal" ->
                        new MinSubtotal(
                                new Money(Optional.ofNullable(amount).orElseThrow(), currency));
                case "min_quantity" -> new MinQuantity(Optional.ofNullable(quantity).orElseThrow());
                case "customer_groups" -> new CustomerGroups(set());
                case "country" -> new Countries(set());
                case "signed_in" -> new SignedIn();
                case "first_order" -> new FirstOrder();
                default -> throw new IllegalStateException("no condition: " + word);
            };
        }

        private Set<String> set() {
            return Set.copyOf(Optional.ofNullable(names).orElseThrow());
        }
    }

    static String write(PromotionDetails details) {
        return JSON.toJson(
                new ConditionsColumn(
                        details.scope().products().stream().map(ProductId::value).sorted().toList(),
                        sorted(details.scope().categories()),
                        details.conditions().stream().map(ConditionColumn::of).toList()));
    }

    static ConditionsColumn read(String json) {
        return JSON.fromJson(json);
    }

    Scope scope() {
        return new Scope(
                products.stream().map(ProductId::new).collect(Collectors.toSet()),
                Set.copyOf(categories));
    }

    List<Condition> conditions(Currency currency) {
        var all = new ArrayList<Condition>();
        conditions.forEach(it -> all.add(it.condition(currency)));
        return all;
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
