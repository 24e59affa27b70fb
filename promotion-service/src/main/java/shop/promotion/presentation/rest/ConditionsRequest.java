package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Condition;
import shop.promotion.domain.Condition.Countries;
import shop.promotion.domain.Condition.CustomerGroups;
import shop.promotion.domain.Condition.FirstOrder;
import shop.promotion.domain.Condition.MinQuantity;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Condition.SignedIn;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionProblem.FieldRefused;
import shop.promotion.domain.Scope;

/**
 * What must hold for a promotion to apply; what is left out need not.
 *
 * @param minSubtotal of the products it is about, at full prices
 * @param minQuantity of the products it is about
 * @param productIds which products it is about
 * @param categories of which categories the products are that it is about
 * @param customerGroups whoever is in one of these
 * @param firstOrder whether it is for a customer's first order only
 * @param signedIn whether it is not for guests
 * @param countries where the goods go, as two letters
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ConditionsRequest(
        @Nullable @Positive @DecimalMax(Amounts.HIGHEST) BigDecimal minSubtotal,
        @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
        @Nullable @Size(max = 1_000) List<String> productIds,
        @Nullable @Size(max = 100) List<String> categories,
        @Nullable @Size(max = 100) List<String> customerGroups,
        @Nullable Boolean firstOrder,
        @Nullable Boolean signedIn,
        @Nullable @Size(max = 250) List<String> countries) {

    private static final Pattern NAME = Pattern.compile("(?s).*\\S.*");
    private static final Pattern GROUP = Pattern.compile("[a-z0-9_-]{1,50}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST_CATEGORY = 100;

    Scope scope() {
        var wanted = names(categories, "conditions.categories", NAME, String::strip);
        if (wanted.stream().anyMatch(it -> it.length() > LONGEST_CATEGORY)) {
            throw new FieldRefused("bad-name", "conditions.categories", "are too long");
        }
        return new Scope(
                given(productIds).stream()
                        .map(ConditionsRequest::product)
                        .collect(Collectors.toSet()),
                wanted);
    }

    List<Condition> conditions(Currency currency) {
        var all = new ArrayList<Condition>();
        if (minSubtotal != null) {
            all.add(
                    new MinSubtotal(
                            Amounts.money(minSubtotal, "conditions.min_subtotal", currency)));
        }
        if (minQuantity != null) {
            all.add(new MinQuantity(minQuantity));
        }
        var groups =
                names(
                        customerGroups,
                        "conditions.customer_groups",
                        GROUP,
                        it -> it.strip().toLowerCase(Locale.ROOT));
        if (!groups.isEmpty()) {
            all.add(new CustomerGroups(groups));
        }
        if (Boolean.TRUE.equals(firstOrder)) {
            all.add(new FirstOrder());
        }
        if (Boolean.TRUE.equals(signedIn)) {
            all.add(new SignedIn());
        }
        var places =
                names(
                        countries,
                        "conditions.countries",
                        COUNTRY,
                        it -> it.strip().toUpperCase(Locale.ROOT));
        if (!places.isEmpty()) {
            all.add(new Countries(places));
        }
        return all;
    }

    /** An element may be null whatever the type says: it came as JSON. */
    private static ProductId product(@Nullable String id) {
        return new ProductId(Objects.requireNonNullElse(id, ""));
    }

    private static Set<String> names(
            @Nullable List<String> names,
            String field,
            Pattern form,
            UnaryOperator<String> normal) {
        var all =
                given(names).stream()
                        .map(it -> normal.apply(Objects.requireNonNullElse(it, "")))
                        .collect(Collectors.toSet());
        if (!all.stream().allMatch(it -> form.matcher(it).matches())) {
            throw new FieldRefused("bad-name", field, "has a name that cannot be one");
        }
        return all;
    }

    private static List<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
