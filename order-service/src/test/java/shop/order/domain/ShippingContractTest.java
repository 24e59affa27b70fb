package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.order.infrastructure.http.HttpCarriers;
import shop.platform.kernel.Money;

/** Shipping costs what the examples that shipping-service shares with this one say. */
public class ShippingContractTest {

    private static final Path EXAMPLES = Path.of("../contracts/shipping");
    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<List<Map<String, Object>>> OBJECTS =
            JSON.type(Object.class).map().list();
    private static final JsonType<List<Example>> CASES = JSON.type(Example.class).list();

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Example(
            String name,
            String currency,
            List<Line> lines,
            BigDecimal value,
            BigDecimal weight,
            int items,
            String method,
            @Nullable BigDecimal price) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Line(int quantity, @Nullable BigDecimal weightKg) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shipping_costs_what_the_example_says(String name, Example example, ShippingTable table) {
        var parcel = parcel(example);
        assertThat(parcel.items()).isEqualTo(example.items());
        assertThat(parcel.weight()).isEqualByComparingTo(example.weight());

        if (example.price() == null) {
            assertThatThrownBy(() -> table.charge(example.method(), parcel))
                    .isInstanceOfSatisfying(
                            OrderProblem.ShippingMethodNotAvailable.class,
                            refusal -> assertThat(refusal.details()).containsKey("available"));
        } else {
            assertThat(table.charge(example.method(), parcel).total().amount())
                    .isEqualByComparingTo(example.price());
        }
    }

    @Test
    void the_example_of_a_table_can_be_read() throws IOException {
        var table = HttpCarriers.read(Files.readString(EXAMPLES.resolve("tables.example.json")));

        assertThat(table.methods()).extracting(ShippingTable.Method::code).contains("standard");
    }

    static Stream<Arguments> examples() {
        try {
            var json = Files.readString(EXAMPLES.resolve("prices.json"));
            var cases = CASES.fromJson(json);
            var objects = OBJECTS.fromJson(json);
            assertThat(cases).hasSizeGreaterThan(10);
            return IntStream.range(0, cases.size())
                    .mapToObj(i ->
                            Arguments.of(
                                    cases.get(i).name(),
                                    cases.get(i),
                                    HttpCarriers.read(JSON.toJson(objects.get(i).get("table")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weight and number of the lines as the code reckons them; the value as it is given. */
    private static Parcel parcel(Example example) {
        var currency = Currency.getInstance(example.currency());
        var lines = new ArrayList<OrderLine>();
        for (var line : example.lines()) {
            lines.add(
                    new OrderLine(
                            new ProductId("%024x".formatted(lines.size())),
                            new Quantity(line.quantity()),
                            new Offer(Money.zero(currency), null, null, line.weightKg())));
        }
        var reckoned = Parcel.of(lines);
        return new Parcel(
                new Money(example.value(), currency), reckoned.weight(), reckoned.items());
    }
}
