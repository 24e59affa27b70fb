package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import shop.notification.application.ChangePreferences;
import shop.notification.application.ShowPreferences;
import shop.notification.domain.Preferences;
import shop.notification.domain.UserId;
import shop.platform.web.Callers;
import shop.platform.web.Etags;

/** What people want to be told, how, and in which language. */
@Valid
@Controller("/api/notifications/preferences")
public final class PreferencesController {

    private final ShowPreferences showPreferences;
    private final ChangePreferences changePreferences;

    public PreferencesController(
            ShowPreferences showPreferences, ChangePreferences changePreferences) {
        this.showPreferences = showPreferences;
        this.changePreferences = changePreferences;
    }

    /** Shows one's own preferences. */
    @Get
    PreferencesResponse show(ServerRequest request, ServerResponse response) {
        return tagged(showPreferences.handle(user(request)), response);
    }

    /**
     * Changes one's own preferences; {@code If-Match} guards against overwriting what was not seen.
     *
     * @param body what is wanted; what is absent stays
     */
    @Put
    PreferencesResponse change(
            ChangePreferencesRequest body, ServerRequest request, ServerResponse response) {
        var expected = Etags.expected(request);
        var command =
                body.toCommand(user(request), expected.isPresent() ? expected.getAsLong() : null);
        return tagged(changePreferences.handle(command), response);
    }

    private static PreferencesResponse tagged(Preferences preferences, ServerResponse response) {
        Etags.send(response, preferences.version());
        return PreferencesResponse.of(preferences);
    }

    private static UserId user(ServerRequest request) {
        return new UserId(Callers.user(request).id());
    }
}
