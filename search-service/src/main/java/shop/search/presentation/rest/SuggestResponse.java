package shop.search.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.search.domain.Keyword;
import shop.search.domain.Suggestion;

@Json(naming = Json.Naming.LowerUnderscore)
record SuggestResponse(String q, List<SuggestionResponse> suggestions) {

    /**
     * How it might go on.
     *
     * @param type category or product
     * @param productId absent for a category
     * @param count how many products that is
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record SuggestionResponse(String text, String type, @Nullable String productId, long count) {

        static SuggestionResponse of(Suggestion suggestion) {
            var product = suggestion.product();
            return new SuggestionResponse(
                    suggestion.text(),
                    product == null ? "category" : "product",
                    product == null ? null : product.value(),
                    suggestion.count());
        }
    }

    static SuggestResponse of(Keyword typed, List<Suggestion> suggestions) {
        return new SuggestResponse(
                typed.text(), suggestions.stream().map(SuggestionResponse::of).toList());
    }
}
