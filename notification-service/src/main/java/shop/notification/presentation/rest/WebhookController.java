package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.notification.application.AddWebhook;
import shop.notification.application.ChangeWebhook;
import shop.notification.application.ListWebhooks;
import shop.notification.application.RemoveWebhook;
import shop.notification.application.RotateSecret;
import shop.notification.application.ShowWebhook;
import shop.notification.domain.UserId;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.platform.web.Callers;
import shop.platform.web.EmptyBody;
import shop.platform.web.Etags;
import shop.platform.web.Pages;

/** Addresses of other systems that are told news; for staff. */
@Valid
@Controller("/api/notifications/webhooks")
public final class WebhookController {

    private final AddWebhook addWebhook;
    private final ListWebhooks listWebhooks;
    private final ShowWebhook showWebhook;
    private final ChangeWebhook changeWebhook;
    private final RotateSecret rotateSecret;
    private final RemoveWebhook removeWebhook;

    public WebhookController(
            AddWebhook addWebhook,
            ListWebhooks listWebhooks,
            ShowWebhook showWebhook,
            ChangeWebhook changeWebhook,
            RotateSecret rotateSecret,
            RemoveWebhook removeWebhook) {
        this.addWebhook = addWebhook;
        this.listWebhooks = listWebhooks;
        this.showWebhook = showWebhook;
        this.changeWebhook = changeWebhook;
        this.rotateSecret = rotateSecret;
        this.removeWebhook = removeWebhook;
    }

    /**
     * Adds a webhook. The answer tells its secret, which is never told again.
     *
     * @param body where to, and which news
     */
    @Post
    @Produces(statusCode = 201)
    WebhookResponse add(AddWebhookRequest body, ServerRequest request, ServerResponse response) {
        var creator = new UserId(Callers.user(request).id());
        var added = addWebhook.handle(body.toCommand(creator));
        Etags.send(response, added.webhook().version());
        response.header("Location", "/api/notifications/webhooks/" + added.webhook().id());
        return WebhookResponse.of(added);
    }

    /** Lists the webhooks, oldest first. */
    @Get
    WebhookListResponse list(
            @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return WebhookListResponse.of(listWebhooks.handle(page), page);
    }

    /**
     * Shows a webhook.
     *
     * @param id its number
     */
    @Get("/{id}")
    WebhookResponse show(long id, ServerResponse response) {
        return tagged(showWebhook.handle(new WebhookId(id)), response);
    }

    /**
     * Changes a webhook, switches it off or on; what was due while it was off is sent then. {@code
     * If-Match} guards against overwriting what was not seen.
     *
     * @param id its number
     * @param body what it is to be
     */
    @Put("/{id}")
    WebhookResponse change(
            long id, ChangeWebhookRequest body, ServerRequest request, ServerResponse response) {
        var expected = Etags.expected(request);
        var command =
                body.toCommand(
                        new WebhookId(id), expected.isPresent() ? expected.getAsLong() : null);
        return tagged(changeWebhook.handle(command), response);
    }

    /**
     * Removes a webhook with the log of its deliveries.
     *
     * @param id its number
     */
    @Delete("/{id}")
    @Produces(statusCode = 204)
    void remove(long id, ServerResponse response) {
        removeWebhook.handle(new WebhookId(id));
        response.send();
    }

    /**
     * Gives a webhook another secret, with which all is signed from now on, and tells it.
     *
     * @param id its number
     */
    @Post("/{id}/rotate-secret")
    @Produces(statusCode = 200)
    WebhookResponse rotate(long id, ServerRequest request, ServerResponse response) {
        EmptyBody.check(request);
        var rotated = rotateSecret.handle(new WebhookId(id));
        Etags.send(response, rotated.webhook().version());
        return WebhookResponse.of(rotated);
    }

    private static WebhookResponse tagged(Webhook webhook, ServerResponse response) {
        Etags.send(response, webhook.version());
        return WebhookResponse.of(webhook);
    }
}
