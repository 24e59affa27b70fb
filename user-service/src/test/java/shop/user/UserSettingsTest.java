package shop.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

class UserSettingsTest {

    private static final Settings DEV = Settings.of(Map.of("SHOP_PROFILE", "dev"));

    @Test
    void has_sensible_values_where_nothing_is_set() {
        var settings = UserSettings.of(DEV);

        assertThat(settings.accessTokenLife()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.bcryptCost()).isEqualTo(10);
        assertThat(settings.admin()).isEmpty();
        DEV.check();
    }

    @Test
    void names_an_admin_that_cannot_be_made() {
        var settings = DEV.with("ADMIN_USERNAME", "admin").with("ADMIN_PASSWORD", "short");

        UserSettings.of(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("ADMIN_PASSWORD must have at least 8 characters");
    }

    @Test
    void refuses_access_tokens_that_no_service_would_accept() {
        var settings = DEV.with("ACCESS_TOKEN_TTL", "11m");

        UserSettings.of(settings);

        assertThatThrownBy(settings::check).hasMessageContaining("ACCESS_TOKEN_TTL");
    }

    @Test
    void needs_a_secret_of_its_own_outside_development() {
        var settings = Settings.of(Map.of());

        UserSettings.of(settings);

        assertThatThrownBy(settings::check).hasMessageContaining("SERVICE_SECRET");
    }

    @Test
    void refuses_cheap_hashes_outside_development() {
        var cheap = Settings.of(Map.of("SERVICE_SECRET", "long enough", "BCRYPT_COST", "9"));

        UserSettings.of(cheap);
        UserSettings.of(DEV.with("BCRYPT_COST", "4"));

        assertThatThrownBy(cheap::check).hasMessageContaining("BCRYPT_COST");
        DEV.check();
    }

    @Test
    void does_not_print_the_admins_password() {
        var settings = DEV.with("ADMIN_USERNAME", "admin").with("ADMIN_PASSWORD", "a long one");

        assertThat(UserSettings.of(settings).admin().toString()).doesNotContain("a long one");
    }
}
