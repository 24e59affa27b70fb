package shop.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.platform.settings.Settings;

class OwnWorkTest {

    @Test
    void runs_under_the_services_name_on_no_virtual_thread() throws InterruptedException {
        var service = new CompletableFuture<String>();
        try (var observability =
                Observability.of("order-service", Settings.of(Map.of("SHOP_PROFILE", "dev")))) {
            var thread =
                    observability.start("relay", () -> service.complete(MDC.get(Logging.SERVICE)));
            thread.join();

            assertThat(service).isCompletedWithValue("order-service");
            assertThat(thread.isVirtual()).isFalse();
            assertThat(thread.isDaemon()).isTrue();
        }
    }
}
