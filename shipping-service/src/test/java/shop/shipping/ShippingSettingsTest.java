package shop.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

class ShippingSettingsTest {

    @Test
    void a_stage_takes_half_a_day_and_ten_seconds_on_a_developers_machine() {
        assertThat(settings(Map.of()).stageDuration()).isEqualTo(Duration.ofHours(12));
        assertThat(settings(Map.of("SHOP_PROFILE", "dev")).stageDuration())
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(
                        settings(Map.of("SHOP_PROFILE", "dev", "SHIPPING_STAGE_DURATION", "3m"))
                                .stageDuration())
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_parcel_is_asked_about_four_times_a_stage_within_reason() {
        assertThat(settings(Map.of()).pause()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings(Map.of("SHIPPING_STAGE_DURATION", "10s")).pause())
                .isEqualTo(Duration.ofMillis(2500));
        assertThat(settings(Map.of("SHIPPING_STAGE_DURATION", "10ms")).pause())
                .isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void what_cannot_be_is_refused() {
        var settings =
                Settings.of(
                        Map.of("SHIPPING_STAGE_DURATION", "0s", "SHIPPING_DEFAULT_COUNTRY", "vn"));
        var _ = ShippingSettings.of(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("SHIPPING_STAGE_DURATION")
                .hasMessageContaining("SHIPPING_DEFAULT_COUNTRY");
    }

    private static ShippingSettings settings(Map<String, String> env) {
        return ShippingSettings.of(Settings.of(env));
    }
}
