package shop.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.launcher.plan.Home;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.platform.settings.Settings;

class SampleDataTest {

    @TempDir private Path home;
    private final PretendShop shop =
            new PretendShop()
                    .answering(
                            "POST /api/users/login",
                            200,
                            "{\"access_token\":\"abc\",\"user_id\":7}");
    private final Map<String, String> env = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void addressTheShop() {
        env.put("USER_SERVICE_PORT", Integer.toString(shop.port()));
        env.put("PRODUCT_SERVICE_PORT", Integer.toString(shop.port()));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private SampleData data() {
        var services = List.of(service("user-service"), service("product-service"));
        var plan = Plan.of(new Home(home), Settings.of(env), services, Set.of());
        return new SampleData(plan, plan.environment(env));
    }

    private static ServiceSpec service(String name) {
        return new ServiceSpec(
                name,
                1,
                Set.of(),
                SampleDataTest.class,
                _ -> {
                    throw new UnsupportedOperationException();
                });
    }

    @Test
    void every_product_is_put_under_its_own_id() {
        data().load(said::add);

        var put =
                shop.asked().stream()
                        .filter(request -> request.startsWith("PUT /internal"))
                        .toList();
        assertThat(put)
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates()
                .contains("PUT /internal/products/507f1f77bcf86cd799439011");
        assertThat(said).singleElement().asString().contains(put.size() + " sample products");
    }

    @Test
    void users_that_are_there_already_are_left() {
        shop.answering("POST /api/users/register", 409, "{}");

        data().load(said::add);

        assertThat(said).singleElement().asString().contains("3 users");
    }

    @Test
    void it_is_loaded_by_itself_once_only() {
        data().loadOnce(said::add);
        data().loadOnce(said::add);

        assertThat(said).hasSize(1);
    }

    @Test
    void a_shop_may_want_to_stay_empty() {
        env.put("SHOP_SEED", "false");

        data().loadOnce(said::add);

        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void what_is_refused_is_told() {
        shop.answering("POST /api/users/login", 401, "{\"detail\":\"No.\"}");

        assertThatThrownBy(() -> data().load(said::add))
                .isInstanceOf(ShopProblem.class)
                .hasMessageContaining("log in as admin was answered with 401");
    }
}
