package shop.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.settings.Settings;

class ServiceCredentialTest {

    private static final String SECRET = "a secret that is long enough: 0123456789";

    private final SettableClock clock = new SettableClock();
    private final ServiceCredential order = credential("order-service", SECRET);
    private final ServiceCredential product = credential("product-service", SECRET);

    @Test
    void the_callee_learns_who_calls() {
        assertThat(product.verify(order.tokenFor("product-service")))
                .isEqualTo(new CallerService("order-service"));
    }

    @Test
    void a_token_serves_one_callee_only() {
        assertRefused(product, order.tokenFor("payment-service"));
    }

    @Test
    void a_token_lives_a_minute() {
        var token = order.tokenFor("product-service");

        clock.advance(Duration.ofSeconds(60).plus(Claims.LEEWAY).plusSeconds(1));

        assertRefused(product, token);
    }

    @Test
    void a_fresh_token_is_made_in_time() {
        var first = order.tokenFor("product-service");
        assertThat(order.tokenFor("product-service")).isEqualTo(first);

        clock.advance(Duration.ofSeconds(31));

        assertThat(order.tokenFor("product-service")).isNotEqualTo(first);
    }

    @Test
    void another_secret_is_refused() {
        var stranger = credential("order-service", SECRET.replace('a', 'b'));

        assertRefused(product, stranger.tokenFor("product-service"));
    }

    @Test
    void an_access_token_is_no_service_token() {
        assertRefused(product, Tokens.good());
        assertRefused(product, "garbage");
    }

    @Test
    void a_short_secret_and_the_default_are_refused_outside_of_dev() {
        var shortSecret = Settings.of(Map.of("SERVICE_SECRET", "x".repeat(31)));
        ServiceCredential.of("order-service", shortSecret);
        assertThatThrownBy(shortSecret::check).hasMessageContaining("at least 32 bytes");

        var none = Settings.of(Map.of());
        ServiceCredential.of("order-service", none);
        assertThatThrownBy(none::check).hasMessageContaining("SERVICE_SECRET is not set");

        var dev = Settings.of(Map.of("SHOP_PROFILE", "dev"));
        assertThat(ServiceCredential.of("order-service", dev).tokenFor("a")).isNotEmpty();
        dev.check();
    }

    private ServiceCredential credential(String self, String secret) {
        return new ServiceCredential(self, secret.getBytes(UTF_8), clock);
    }

    private static void assertRefused(ServiceCredential by, String token) {
        assertThatThrownBy(() -> by.verify(token)).isInstanceOf(SecurityProblem.TokenRefused.class);
    }
}
