package shop.favourite.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.EndAlert;
import shop.favourite.application.ListAlerts;
import shop.favourite.application.SetAlert;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.WatchId;
import shop.platform.web.Callers;
import shop.platform.web.Pages;

/** What the caller wants to be told of: one alert for a product and kind. */
@Valid
@Controller("/api/favourites/alerts")
public final class AlertController {

    private final SetAlert setAlert;
    private final ListAlerts listAlerts;
    private final EndAlert endAlert;

    public AlertController(SetAlert setAlert, ListAlerts listAlerts, EndAlert endAlert) {
        this.setAlert = setAlert;
        this.listAlerts = listAlerts;
        this.endAlert = endAlert;
    }

    /** Lists alerts, latest first. */
    @Get
    AlertListResponse list(
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        return AlertListResponse.of(listAlerts.handle(customer(request), page), page);
    }

    /**
     * Sets an alert, or arms the one there is anew, from how the product stands now.
     *
     * @param body of which product, and what
     */
    @Put
    AlertResponse set(SetAlertRequest body, ServerRequest request) {
        return AlertResponse.of(setAlert.handle(body.toCommand(customer(request))), null);
    }

    /** Ends an alert. */
    @Delete("/{id}")
    void end(long id, ServerRequest request, ServerResponse response) {
        endAlert.handle(customer(request), new WatchId(id));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static CustomerId customer(ServerRequest request) {
        return new CustomerId(Callers.user(request).id());
    }
}
