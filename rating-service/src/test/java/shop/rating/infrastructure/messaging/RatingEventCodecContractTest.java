package shop.rating.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.NOW;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.rating.domain.Stars;
import shop.rating.domain.Tally;

class RatingEventCodecContractTest {

    private static final Path EXAMPLE =
            Path.of("../contracts/events/rating-events/rating_updated.example.json");

    @Test
    void rating_updated_reads_as_agreed() throws IOException {
        var tally = Tally.restore(LAPTOP, new long[] {0, 0, 1, 0, 1}, 4, NOW);
        tally.move(Optional.empty(), Optional.of(new Stars(5)), NOW);

        var news = RatingEventCodec.encode(tally.news().orElseThrow());

        assertThat(news.topic()).isEqualTo("rating-events");
        assertThat(news.type()).isEqualTo("rating_updated");
        assertThat(news.aggregateType()).isEqualTo("product_rating");
        assertThat(news.aggregateId()).isEqualTo(LAPTOP.value());
        assertThat(news.aggregateVersion()).isEqualTo(5);
        assertThat(read(news.payload())).isEqualTo(read(Files.readString(EXAMPLE)));
    }

    @Test
    void what_nobody_rates_any_longer_is_rated_zero() {
        var tally = Tally.restore(LAPTOP, new long[] {0, 0, 0, 0, 1}, 1, NOW);
        tally.move(Optional.of(new Stars(5)), Optional.empty(), NOW);

        assertThat(RatingEventCodec.encode(tally.news().orElseThrow()).payload())
                .contains("\"average\":0.00,\"count\":0,");
    }

    private static Object read(String json) {
        return Jsonb.builder().build().type(Object.class).fromJson(json);
    }
}
