package shop.discovery.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.discovery.domain.Address;
import shop.discovery.domain.InstanceId;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;
import shop.discovery.domain.Status;

class AssessShopTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ServiceName ORDER = new ServiceName("order-service");
    private static final ServiceName PAYMENT = new ServiceName("payment-service");

    private final Registry registry = new Registry();

    @Test
    void a_service_is_missed_long_after_its_last_instance_was_forgotten() {
        var assessShop = new AssessShop(registry, Set.of());
        hear(ORDER, "a", NOW);
        hear(PAYMENT, "p", NOW);
        assertThat(assessShop.handle().isWhole()).isTrue();

        registry.leave(PAYMENT, new InstanceId("p"), NOW);
        var later = NOW.plus(Duration.ofHours(1));
        hear(ORDER, "a", later);
        registry.sweep(later);

        assertThat(registry.names()).containsExactly(ORDER);
        var shop = assessShop.handle();
        assertThat(shop.isWhole()).isFalse();
        assertThat(shop.isDown()).isFalse();
        assertThat(shop.services()).containsEntry(ORDER, true).containsEntry(PAYMENT, false);
    }

    @Test
    void another_instance_makes_up_for_one_that_is_gone() {
        hear(ORDER, "a", NOW);
        hear(ORDER, "b", NOW);

        registry.leave(ORDER, new InstanceId("a"), NOW);

        assertThat(new AssessShop(registry, Set.of()).handle().isWhole()).isTrue();
    }

    @Test
    void what_is_expected_is_missed_even_if_it_was_never_heard() {
        var assessShop = new AssessShop(registry, Set.of(ORDER, PAYMENT));
        assertThat(assessShop.handle().isDown()).isTrue();

        hear(ORDER, "a", NOW);
        assertThat(assessShop.handle().isWhole()).isFalse();
        assertThat(assessShop.handle().isDown()).isFalse();

        hear(PAYMENT, "p", NOW);
        assertThat(assessShop.handle().isWhole()).isTrue();
    }

    private void hear(ServiceName name, String id, Instant at) {
        var address = new Address(id + ".example", 8003);
        registry.hear(
                name,
                new shop.discovery.domain.Instance(
                        new InstanceId(id), address, Status.UP, "1", NOW, at));
    }
}
