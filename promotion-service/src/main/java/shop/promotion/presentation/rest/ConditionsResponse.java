package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Condition;
import shop.promotion.domain.Condition.Countries;
import shop.promotion.domain.Condition.CustomerGroups;
import shop.promotion.domain.Condition.FirstOrder;
import shop.promotion.domain.Condition.MinQuantity;
import shop.promotion.domain.Condition.MinSubtotal;
import shop.promotion.domain.Condition.SignedIn;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionDetails;

@Json(naming = Json.Naming.LowerUnderscore)
record ConditionsResponse(
        @Nullable BigDecimal minSubtotal,
        @Nullable Integer minQuantity,
        List<String> productIds,
        List<String> categories,
        List<String> customerGroups,
        boolean firstOrder,
        boolean signedIn,
        List<String> countries) {

    static ConditionsResponse of(PromotionDetails details) {
        return new ConditionsResponse(
                first(details, MinSubtotal.class).map(it -> it.least().amount()).orElse(null),
                first(details, MinQuantity.class).map(MinQuantity::least).orElse(null),
                details.scope().products().stream().map(ProductId::value).sorted().toList(),
                sorted(details.scope().categories()),
                sorted(first(details, CustomerGroups.class).map(CustomerGroups::groups)),
                first(details, FirstOrder.class).isPresent(),
                first(details, SignedIn.class).isPresent(),
                sorted(first(details, Countries.class).map(Countries::countries)));
    }

    private static <C extends Condition> Optional<C> first(
            PromotionDetails details, Class<C> type) {
        return details.conditions().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<String> sorted(Optional<Set<String>> names) {
        return names.map(ConditionsResponse::sorted).orElse(List.of());
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
