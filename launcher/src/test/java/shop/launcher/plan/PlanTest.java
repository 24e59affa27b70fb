package shop.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

class PlanTest {

    @TempDir private Path home;

    private Plan plan(Map<String, String> env, Set<String> only) {
        return Plan.of(new Home(home), Settings.of(env), TestServices.ALL, only);
    }

    @Test
    void everything_has_the_port_of_the_contract() {
        var plan = plan(Map.of(), Set.of());

        assertThat(plan.ports().of(TestServices.ORDERS)).isEqualTo(8003);
        assertThat(plan.ports().of(Store.MYSQL)).isEqualTo(3306);
        assertThat(plan.ports().gateway()).isEqualTo(80);
    }

    @Test
    void an_offset_moves_every_port_and_a_setting_moves_one() {
        var plan = plan(Map.of("SHOP_PORT_OFFSET", "1000", "ORDER_SERVICE_PORT", "7"), Set.of());

        assertThat(plan.ports().of(TestServices.ORDERS)).isEqualTo(7);
        assertThat(plan.ports().of(TestServices.REGISTRY)).isEqualTo(9000);
        assertThat(plan.ports().of(Store.KAFKA)).isEqualTo(10092);
        assertThat(plan.ports().gateway()).isEqualTo(1080);
        assertThat(plan.ports().gatewayForEverybody()).isEqualTo(9080);
    }

    @Test
    void only_the_stores_that_are_needed_are_embedded() {
        assertThat(plan(Map.of(), Set.of("discovery-service")).embedded())
                .containsExactly(Store.REDIS);
    }

    @Test
    void a_store_with_an_address_is_not_embedded_and_keeps_its_address() {
        var env = Map.of("MYSQL_HOST", "db.example.com", "MYSQL_PORT", "3307");

        var plan = plan(env, Set.of());

        assertThat(plan.embedded()).containsExactlyInAnyOrder(Store.REDIS, Store.KAFKA);
        assertThat(plan.environment(env))
                .containsEntry("MYSQL_HOST", "db.example.com")
                .containsEntry("MYSQL_PORT", "3307");
    }

    @Test
    void services_are_told_where_everything_is() {
        var env = Map.of("SHOP_PORT_OFFSET", "1000");

        assertThat(plan(env, Set.of()).environment(env))
                .containsEntry("MYSQL_HOST", "127.0.0.1")
                .containsEntry("MYSQL_PORT", "4306")
                .containsEntry("REDIS_PORT", "7379")
                .containsEntry("KAFKA_BROKER", "127.0.0.1:10092")
                .containsEntry("DISCOVERY_SERVICE_URL", "http://127.0.0.1:9000")
                .containsEntry("ORDER_SERVICE_PORT", "9003");
    }

    @Test
    void an_embedded_broker_lets_the_dead_be_noticed_sooner_than_another_may() {
        var elsewhere = Map.of("KAFKA_BROKER", "kafka.example.com:9092");

        assertThat(plan(Map.of(), Set.of()).environment(Map.of()))
                .containsEntry("KAFKA_SESSION_TIMEOUT", "3500ms");
        assertThat(plan(elsewhere, Set.of()).environment(elsewhere))
                .doesNotContainKey("KAFKA_SESSION_TIMEOUT");
    }

    @Test
    void a_secret_that_is_given_wins_over_the_generated_one() {
        var env = Map.of("ADMIN_PASSWORD", "given");

        assertThat(plan(env, Set.of()).environment(env)).containsEntry("ADMIN_PASSWORD", "given");
    }

    @Test
    void a_service_that_does_not_exist_is_refused_by_name() {
        assertThatThrownBy(() -> plan(Map.of(), Set.of("cart-service")))
                .isInstanceOf(ShopProblem.class)
                .hasMessage(
                        "There is no cart-service; the services are discovery-service,"
                                + " order-service.");
    }

    @Test
    void a_port_that_is_no_number_is_refused() {
        assertThatThrownBy(
                        () -> plan(Map.of("SHOP_PORT_OFFSET", "many"), Set.of()).ports().gateway())
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("SHOP_PORT_OFFSET");
    }
}
