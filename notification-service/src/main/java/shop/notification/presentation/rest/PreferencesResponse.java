package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Preferences;

@Json(naming = Json.Naming.LowerUnderscore)
public record PreferencesResponse(String language, Channels channels) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Channels(Switches inApp, Switches email) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Switches(
            boolean account, boolean orders, boolean shipping, boolean payments, boolean alerts) {

        static Switches of(Preferences preferences, Channel channel) {
            return new Switches(
                    preferences.wants(channel, Category.ACCOUNT),
                    preferences.wants(channel, Category.ORDERS),
                    preferences.wants(channel, Category.SHIPPING),
                    preferences.wants(channel, Category.PAYMENTS),
                    preferences.wants(channel, Category.ALERTS));
        }
    }

    static PreferencesResponse of(Preferences preferences) {
        return new PreferencesResponse(
                preferences.language().word(),
                new Channels(
                        Switches.of(preferences, Channel.IN_APP),
                        Switches.of(preferences, Channel.EMAIL)));
    }
}
