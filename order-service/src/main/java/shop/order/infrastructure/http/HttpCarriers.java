package shop.order.infrastructure.http;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.order.application.port.Carriers;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.order.domain.ShippingRate;
import shop.order.domain.ShippingTable;
import shop.platform.discovery.ServiceClient;

/** Asks shipping-service. */
public final class HttpCarriers implements Carriers {

    private static final String SERVICE = "shipping-service";
    private static final JsonType<Table> JSON = Jsonb.builder().build().type(Table.class);

    /** What this service reads of the answer. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Table(List<Method> methods) {

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Method(String code, String name, List<Rate> rates) {

            ShippingTable.Method toMethod() {
                return new ShippingTable.Method(
                        code, name, rates.stream().map(Rate::toRate).toList());
            }
        }

        @Json(naming = Json.Naming.LowerUnderscore)
        public record Rate(
                @Nullable BigDecimal minWeightKg,
                @Nullable BigDecimal maxWeightKg,
                @Nullable BigDecimal minValue,
                @Nullable BigDecimal maxValue,
                @Nullable BigDecimal base,
                @Nullable BigDecimal perItem,
                @Nullable BigDecimal perKg,
                @Nullable BigDecimal percentOfValue,
                @Nullable BigDecimal freeFrom) {

            ShippingRate toRate() {
                return new ShippingRate(
                        orNothing(minWeightKg),
                        maxWeightKg,
                        orNothing(minValue),
                        maxValue,
                        orNothing(base),
                        orNothing(perItem),
                        orNothing(perKg),
                        orNothing(percentOfValue),
                        freeFrom);
            }

            private static BigDecimal orNothing(@Nullable BigDecimal value) {
                return value == null ? BigDecimal.ZERO : value;
            }
        }

        ShippingTable toTable() {
            return new ShippingTable(methods.stream().map(Method::toMethod).toList());
        }
    }

    private final ServiceClient client;
    private final KnownTables<ShippingTable> tables = new KnownTables<>(SERVICE, this::load);

    public HttpCarriers(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Supplier<Known<ShippingTable>> tableFor(Destination destination) {
        return tables.ask(destination);
    }

    /** The table in an answer. */
    public static ShippingTable read(String json) {
        return JSON.fromJson(json).toTable();
    }

    private ShippingTable load(Destination destination) {
        var path = "/internal/shipping/tables" + Neighbour.query(destination);
        return read(Neighbour.body(SERVICE, client.get(SERVICE, path, KnownTables.PATIENCE)));
    }
}
