package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.ShipmentStatus.CANCELLED;
import static shop.shipping.domain.ShipmentStatus.DELIVERED;
import static shop.shipping.domain.ShipmentStatus.PACKED;
import static shop.shipping.domain.ShipmentStatus.PENDING;
import static shop.shipping.domain.ShipmentStatus.RETURNED;
import static shop.shipping.domain.ShipmentStatus.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderFulfilmentTest {

    @Test
    void it_is_what_all_shipments_that_count_have_in_common() {
        assertThat(of()).isEqualTo("unshipped");
        assertThat(of(PENDING, PACKED)).isEqualTo("unshipped");
        assertThat(of(CANCELLED, RETURNED)).isEqualTo("unshipped");
        assertThat(of(PACKED, SHIPPED)).isEqualTo("partially_shipped");
        assertThat(of(PENDING, DELIVERED)).isEqualTo("partially_shipped");
        assertThat(of(SHIPPED, SHIPPED)).isEqualTo("shipped");
        assertThat(of(SHIPPED, CANCELLED)).isEqualTo("shipped");
        assertThat(of(SHIPPED, DELIVERED)).isEqualTo("partially_delivered");
        assertThat(of(DELIVERED, DELIVERED)).isEqualTo("delivered");
        assertThat(of(DELIVERED, RETURNED, CANCELLED)).isEqualTo("delivered");
    }

    private static String of(ShipmentStatus... statuses) {
        return OrderFulfilment.of(List.of(statuses)).word();
    }
}
