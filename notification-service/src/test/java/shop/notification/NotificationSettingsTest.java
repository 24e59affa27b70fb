package shop.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.notification.infrastructure.mail.SmtpSettings;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

class NotificationSettingsTest {

    private static final Map<String, String> PRODUCTION =
            Map.of("SERVICE_SECRET", "0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(strings = {"WEBHOOK_ALLOW_INSECURE", "WEBHOOK_ALLOWED_PRIVATE"})
    void what_is_for_development_is_refused_elsewhere(String name) {
        var settings = Settings.of(with(name, "true"));
        NotificationSettings.of(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(name);

        var development = Settings.of(Map.of("SHOP_PROFILE", "dev", name, "true"));
        NotificationSettings.of(development);
        assertThatCode(development::check).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_allowed_by_default() {
        var settings = Settings.of(PRODUCTION);

        var own = NotificationSettings.of(settings);

        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(own.destinations().insecure()).isFalse();
        assertThat(own.destinations().loopback()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SMTP_SECURITY, ssl", "SMTP_PORT, 0", "MAIL_FROM, nobody", "MAIL_FROM, a@b c"})
    void a_fault_is_told_at_the_start(String name, String value) {
        var environment = new HashMap<>(with(name, value));
        environment.put("SMTP_HOST", "mail.example.com");
        var settings = Settings.of(environment);

        var _ = SmtpSettings.of(settings);
        SmtpSettings.sender(settings);

        assertThatThrownBy(settings::check).hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFICATION_PERIOD, 0ms",
        "NOTIFICATION_PERIOD, 2m",
        "WEBHOOK_TIMEOUT, 11s",
        "MAIL_RETRY_FIRST, 0ms",
        "WEBHOOK_RETRY_FIRST, 2h"
    })
    void a_time_that_would_do_harm_is_refused(String name, String value) {
        var settings = Settings.of(with(name, value));

        NotificationSettings.of(settings);

        assertThatThrownBy(settings::check).hasMessageContaining(name);
    }

    @Test
    void without_a_server_mails_stay_here() {
        assertThat(SmtpSettings.of(Settings.of(PRODUCTION))).isEmpty();
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(name, value);
        return environment;
    }
}
