package shop.inventory.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.ProductNews;
import shop.inventory.domain.ProductNews.Delisted;
import shop.inventory.domain.ProductNews.Listed;

class ProductMessageContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/product-events");
    private static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");

    @ParameterizedTest
    @ValueSource(strings = {"product_created", "product_updated"})
    void a_product_that_is_new_or_changed_is_listed_with_its_stock(String type) throws IOException {
        assertThat(read(type)).isEqualTo(new Listed(LAPTOP, "LT-001", 50));
    }

    @Test
    void a_deleted_product_is_delisted() throws IOException {
        assertThat(read("product_deleted")).isEqualTo(new Delisted(LAPTOP));
    }

    @Test
    void whatever_is_listened_to_is_agreed() {
        assertThat(ProductListener.TYPES).allSatisfy(type -> assertThat(example(type)).exists());
    }

    private static ProductNews read(String type) throws IOException {
        var agreed = Files.readString(example(type));
        return Jsonb.builder().build().type(ProductMessage.class).fromJson(agreed).news();
    }

    private static Path example(String type) {
        return CONTRACTS.resolve(type + ".example.json");
    }
}
