package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.notification.application.ChangePreferences;
import shop.notification.domain.Channel;
import shop.notification.domain.Language;
import shop.notification.domain.Mute;
import shop.notification.domain.UserId;

/**
 * What is absent stays as it is.
 *
 * @param language en or vi
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record ChangePreferencesRequest(
        @Nullable @Size(max = 8) String language, @Nullable ChannelsRequest channels) {

    ChangePreferences.Command toCommand(UserId user, @Nullable Long expected) {
        return new ChangePreferences.Command(
                user, language == null ? null : Language.of(language), wishes(), expected);
    }

    private Map<Mute, Boolean> wishes() {
        var wishes = new HashMap<Mute, Boolean>();
        if (channels != null && channels.inApp() != null) {
            channels.inApp().addTo(wishes, Channel.IN_APP);
        }
        if (channels != null && channels.email() != null) {
            channels.email().addTo(wishes, Channel.EMAIL);
        }
        return wishes;
    }
}
