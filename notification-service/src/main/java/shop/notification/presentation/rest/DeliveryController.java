package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import shop.notification.application.ListDeliveries;
import shop.notification.application.PingWebhook;
import shop.notification.application.Redeliver;
import shop.notification.domain.DeliveryFilter;
import shop.notification.domain.DeliveryId;
import shop.notification.domain.DeliveryStatus;
import shop.notification.domain.WebhookId;
import shop.platform.web.EmptyBody;
import shop.platform.web.Pages;

/** What was and is to be delivered to webhooks; for staff. */
@Valid
@Controller("/api/notifications/webhooks")
public final class DeliveryController {

    private final ListDeliveries listDeliveries;
    private final PingWebhook pingWebhook;
    private final Redeliver redeliver;

    public DeliveryController(
            ListDeliveries listDeliveries, PingWebhook pingWebhook, Redeliver redeliver) {
        this.listDeliveries = listDeliveries;
        this.pingWebhook = pingWebhook;
        this.redeliver = redeliver;
    }

    /**
     * Lists what was and is to be delivered to a webhook, the latest first.
     *
     * @param id the webhook's number
     * @param status pending, held, delivered or dead
     * @param cursor the {@code next_cursor} of the part before
     */
    @Get("/{id}/deliveries")
    DeliveryListResponse list(
            long id,
            @QueryParam @Nullable String status,
            @QueryParam @Nullable Long cursor,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var filter =
                new DeliveryFilter(
                        new WebhookId(id),
                        status == null ? null : DeliveryStatus.of(status),
                        cursor == null ? null : new DeliveryId(cursor),
                        page);
        return DeliveryListResponse.of(listDeliveries.handle(filter), page.limit());
    }

    /**
     * Sends a webhook a {@code ping} to try it, once, even if it is off.
     *
     * @param id the webhook's number
     */
    @Post("/{id}/ping")
    @Produces(statusCode = 202)
    DeliveryResponse ping(long id, ServerRequest request) {
        EmptyBody.check(request);
        return DeliveryResponse.of(pingWebhook.handle(new WebhookId(id)));
    }

    /**
     * Has something delivered once more, under the same id.
     *
     * @param id the webhook's number
     * @param deliveryId the delivery's number
     */
    @Post("/{id}/deliveries/{deliveryId}/redeliver")
    @Produces(statusCode = 202)
    DeliveryResponse redeliver(long id, long deliveryId, ServerRequest request) {
        EmptyBody.check(request);
        return DeliveryResponse.of(redeliver.handle(new WebhookId(id), new DeliveryId(deliveryId)));
    }
}
