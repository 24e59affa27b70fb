package shop.favourite.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.usd;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.favourite.domain.Description;
import shop.favourite.domain.ProductNews.Counted;
import shop.favourite.domain.ProductNews.Described;

class ProductListenersContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events");
    private static final Jsonb JSON = Jsonb.builder().build();

    @ParameterizedTest
    @CsvSource({
        "product_created, 1500.00, true, 1",
        "product_updated, 1400.00, true, 2",
        "product_deleted, 1500.00, false, 2"
    })
    void a_product_is_described_as_agreed(String type, String price, boolean active, long version)
            throws IOException {
        var news =
                JSON.type(ProductMessage.class)
                        .fromJson(example(ProductListener.TOPIC, type))
                        .news();

        assertThat(news)
                .isEqualTo(
                        new Described(
                                LAPTOP, new Description("Laptop", usd(price), active, version)));
    }

    @Test
    void stock_is_counted_as_agreed() throws IOException {
        var news =
                JSON.type(InventoryMessage.class)
                        .fromJson(example(InventoryListener.TOPIC, "inventory_updated"))
                        .news(7);

        assertThat(news).isEqualTo(new Counted(LAPTOP, 48, 7));
    }

    @Test
    void whatever_is_listened_to_is_agreed() {
        assertThat(ProductListener.TYPES)
                .allSatisfy(type -> assertThat(path(ProductListener.TOPIC, type)).exists());
        assertThat(InventoryListener.TYPES)
                .allSatisfy(type -> assertThat(path(InventoryListener.TOPIC, type)).exists());
    }

    private static String example(String topic, String type) throws IOException {
        return Files.readString(path(topic, type));
    }

    private static Path path(String topic, String type) {
        return CONTRACTS.resolve(topic).resolve(type + ".example.json");
    }
}
