package shop.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void reads_each_type() {
        var settings =
                Settings.of(
                        Map.of(
                                "HOST", " db ",
                                "PORT", "3307",
                                "VERBOSE", "true",
                                "WAIT", "250ms",
                                "EXPIRY", "15m"));

        assertThat(settings.text("HOST", "localhost")).isEqualTo("db");
        assertThat(settings.required("HOST")).isEqualTo("db");
        assertThat(settings.optional("HOST")).contains("db");
        assertThat(settings.integer("PORT", 3306, 1, 65535)).isEqualTo(3307);
        assertThat(settings.flag("VERBOSE", false)).isTrue();
        assertThat(settings.duration("WAIT", Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.duration("EXPIRY", Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @Test
    void falls_back_where_a_value_is_absent_or_blank() {
        var settings = Settings.of(Map.of("HOST", "  ", "PORT", ""));

        assertThat(settings.text("HOST", "localhost")).isEqualTo("localhost");
        assertThat(settings.integer("PORT", 3306, 1, 65535)).isEqualTo(3306);
        assertThat(settings.flag("VERBOSE", true)).isTrue();
        assertThat(settings.duration("WAIT", Duration.ofSeconds(2))).hasSeconds(2);
        assertThat(settings.optional("HOST")).isEmpty();
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @Test
    void reports_all_faults_together() {
        var settings =
                Settings.of(
                        Map.of("PORT", "70000", "COUNT", "many", "VERBOSE", "yes", "WAIT", "soon"));

        assertThat(settings.integer("PORT", 80, 1, 65535)).isEqualTo(80);
        assertThat(settings.integer("COUNT", 1, 0, 9)).isEqualTo(1);
        assertThat(settings.flag("VERBOSE", false)).isFalse();
        assertThat(settings.duration("WAIT", Duration.ZERO)).isZero();
        assertThat(settings.required("KEY")).isEmpty();
        settings.fault("COLOUR", "is not one of red, blue");

        assertThatThrownBy(settings::check)
                .isInstanceOfSatisfying(
                        SettingsProblem.class,
                        problem ->
                                assertThat(problem.faults())
                                        .containsExactly(
                                                "PORT is not within 1 to 65535: 70000",
                                                "COUNT is not a whole number: many",
                                                "VERBOSE is neither true nor false: yes",
                                                "WAIT is not a duration such as 250ms, 30s or 15m:"
                                                        + " soon",
                                                "KEY is not set",
                                                "COLOUR is not one of red, blue"))
                .hasMessageContaining("PORT")
                .hasMessageContaining("COLOUR");
    }

    @Test
    void a_fault_met_twice_is_reported_once() {
        var settings = Settings.of(Map.of());
        settings.required("KEY");
        settings.required("KEY");

        assertThatThrownBy(settings::check)
                .isInstanceOfSatisfying(
                        SettingsProblem.class,
                        problem -> assertThat(problem.faults()).containsExactly("KEY is not set"));
    }

    @Test
    void a_default_secret_serves_only_the_dev_profile() {
        var dev = Settings.of(Map.of("SHOP_PROFILE", "dev"));
        assertThat(dev.secret("KEY", "root123")).isEqualTo("root123");
        assertThatCode(dev::check).doesNotThrowAnyException();

        var absent = Settings.of(Map.of());
        assertThat(absent.secret("KEY", "root123")).isEmpty();
        assertThatThrownBy(absent::check).hasMessageContaining("KEY is not set");

        var known = Settings.of(Map.of("KEY", "root123"));
        known.secret("KEY", "root123");
        assertThatThrownBy(known::check).hasMessageContaining("well-known default");
    }

    @Test
    void a_secret_is_never_shown() {
        var settings = Settings.of(Map.of("KEY", "root123"));
        settings.secret("KEY", "root123");

        assertThatThrownBy(settings::check).hasMessageNotContaining("root123");
    }

    @Test
    void a_copy_differs_in_one_value_and_starts_without_faults() {
        var settings = Settings.of(Map.of("HOST", "db"));
        settings.required("KEY");

        var copy = settings.with("KEY", "k");

        assertThat(copy.text("HOST", "")).isEqualTo("db");
        assertThat(copy.required("KEY")).isEqualTo("k");
        assertThatCode(copy::check).doesNotThrowAnyException();
        assertThat(settings.optional("KEY")).isEmpty();
    }

    @Test
    void the_currency_is_an_iso_code_or_a_fault() {
        assertThat(Settings.of(Map.of()).currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(Settings.of(Map.of("CURRENCY", "VND")).currency().getCurrencyCode())
                .isEqualTo("VND");

        var faulty = Settings.of(Map.of("CURRENCY", "dollars"));
        faulty.currency();

        assertThatThrownBy(faulty::check)
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("CURRENCY is not an ISO 4217 code: dollars");
    }
}
