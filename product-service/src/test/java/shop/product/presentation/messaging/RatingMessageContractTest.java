package shop.product.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.product.domain.ProductRating;

class RatingMessageContractTest {

    @Test
    void rating_updated_reads_as_agreed() throws IOException {
        var agreed =
                Files.readString(
                        Path.of("../contracts/events/rating-events/rating_updated.example.json"));

        var read = Jsonb.builder().build().type(RatingMessage.class).fromJson(agreed);

        assertThat(read.productId()).isEqualTo("507f1f77bcf86cd799439011");
        assertThat(read.toRating())
                .isEqualTo(new ProductRating(new BigDecimal("4.33"), 3, Map.of("3", 1L, "5", 2L)));
    }

    @Test
    void a_whole_average_has_its_decimals_all_the_same() {
        var read =
                new RatingMessage(
                        "507f1f77bcf86cd799439011", BigDecimal.valueOf(5), 1, Map.of("5", 1L));

        assertThat(read.toRating().average()).isEqualTo(new BigDecimal("5.00"));
    }
}
