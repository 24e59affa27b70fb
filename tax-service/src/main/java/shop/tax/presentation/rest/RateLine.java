package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import shop.tax.domain.Rate;
import shop.tax.domain.TaxCategory;

/**
 * @param rate in percent
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record RateLine(String jurisdiction, String name, BigDecimal rate) {

    static RateLine of(Rate rate) {
        return new RateLine(rate.jurisdiction(), rate.name(), rate.percent());
    }

    static Map<String, List<RateLine>> byCategory(SortedMap<TaxCategory, List<Rate>> categories) {
        var lines = new LinkedHashMap<String, List<RateLine>>();
        categories.forEach((category, rates) ->
                lines.put(category.code(), rates.stream().map(RateLine::of).toList()));
        return lines;
    }
}
