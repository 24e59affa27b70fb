package shop.product.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StockMessageContractTest {

    @Test
    void inventory_updated_reads_as_agreed() throws IOException {
        var agreed =
                Files.readString(
                        Path.of(
                                "../contracts/events/inventory-events/inventory_updated.example.json"));

        var read = Jsonb.builder().build().type(StockMessage.class).fromJson(agreed);

        assertThat(read).isEqualTo(new StockMessage("507f1f77bcf86cd799439011", 48));
    }
}
