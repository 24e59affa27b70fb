package shop.product.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static shop.product.domain.SomeProducts.LAPTOP;
import static shop.product.domain.SomeProducts.LATER;
import static shop.product.domain.SomeProducts.SELLER;
import static shop.product.domain.SomeProducts.laptop;
import static shop.product.domain.SomeProducts.laptopDetails;
import static shop.product.domain.SomeProducts.priced;
import static shop.product.domain.SomeProducts.storedLaptop;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.News;
import shop.product.domain.Product;

/** What is announced looks as {@code contracts/events/product-events} says. */
class ProductEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/product-events");

    @Test
    void a_new_product_reads_as_agreed() throws IOException {
        assertThat(announced(laptop())).isEqualTo(example("product_created"));
    }

    @Test
    void a_changed_product_reads_as_agreed() throws IOException {
        var product = storedLaptop();
        product.edit(priced(laptopDetails(), "1400"), SELLER, LATER);

        assertThat(announced(product)).isEqualTo(example("product_updated"));
    }

    @Test
    void an_archived_product_reads_as_agreed() throws IOException {
        var product = storedLaptop();
        product.archive(SELLER, LATER);

        assertThat(announced(product)).isEqualTo(example("product_deleted"));
    }

    @Test
    void news_go_under_the_products_id_with_its_version() {
        assertThat(ProductEventCodec.encode(laptop()))
                .extracting(News::topic, News::aggregateId, News::aggregateVersion)
                .containsExactly(tuple("product-events", LAPTOP.value(), 1L));
        assertThat(ProductEventCodec.encode(storedLaptop())).isEmpty();
    }

    private static Map<String, Object> announced(Product product) {
        return json(ProductEventCodec.encode(product).getFirst().payload());
    }

    private static Map<String, Object> example(String type) throws IOException {
        return json(Files.readString(CONTRACTS.resolve(type + ".example.json")));
    }

    private static Map<String, Object> json(String text) {
        return new TreeMap<>(Jsonb.builder().build().type(Object.class).map().fromJson(text));
    }
}
