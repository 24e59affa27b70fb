package shop.order.infrastructure.http;

import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Taxes;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.order.domain.TaxRate;
import shop.order.domain.TaxTable;
import shop.platform.discovery.ServiceClient;

/** Asks tax-service. */
public final class HttpTaxes implements Taxes {

    private static final String SERVICE = "tax-service";
    private static final JsonType<Table> JSON = Jsonb.builder().build().type(Table.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Table(
            boolean pricesIncludeTax,
            String rounding,
            String defaultCategory,
            @Nullable Map<String, List<Rate>> categories,
            @Nullable Map<String, String> productCategories,
            @Nullable String shipping,
            boolean reverseCharge,
            @Nullable Map<String, List<Rate>> domesticRates,
            @Nullable String note) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Rate(String jurisdiction, String name, BigDecimal rate) {

            TaxRate toRate() {
                return new TaxRate(jurisdiction, name, rate);
            }
        }

        TaxTable toTable() {
            return new TaxTable(
                    pricesIncludeTax,
                    switch (rounding) {
                        case "line" -> TaxTable.Rounding.LINE;
                        case "total" -> TaxTable.Rounding.TOTAL;
                        default -> throw new IllegalArgumentException("rounding: " + rounding);
                    },
                    Objects.requireNonNull(defaultCategory, "default_category"),
                    rates(categories),
                    productCategories == null ? Map.of() : productCategories,
                    shipping,
                    reverseCharge,
                    rates(domesticRates),
                    note);
        }

        private static Map<String, List<TaxRate>> rates(@Nullable Map<String, List<Rate>> found) {
            return found == null
                    ? Map.of()
                    : found.entrySet().stream()
                            .collect(
                                    toMap(
                                            Map.Entry::getKey,
                                            it ->
                                                    it.getValue().stream()
                                                            .map(Rate::toRate)
                                                            .toList()));
        }
    }

    private final ServiceClient client;
    private final KnownTables<TaxTable> tables = new KnownTables<>(SERVICE, this::load);

    public HttpTaxes(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Supplier<Known<TaxTable>> tableFor(Destination destination) {
        return tables.ask(destination);
    }

    /** The table in an answer. */
    public static TaxTable read(String json) {
        return JSON.fromJson(json).toTable();
    }

    private TaxTable load(Destination destination) {
        var path = "/internal/tax/tables" + Neighbour.query(destination);
        return read(Neighbour.body(SERVICE, client.get(SERVICE, path, KnownTables.PATIENCE)));
    }
}
