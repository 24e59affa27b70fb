package shop.shipping.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.shipping.application.UpdateRate;
import shop.shipping.domain.Rate;
import shop.shipping.domain.RateId;
import shop.shipping.domain.ZoneId;

/** Rates. */
@Valid
@Controller("/api/shipments/rates")
public final class RateController {

    private final RateUses uses;

    public RateController(RateUses uses) {
        this.uses = uses;
    }

    /**
     * Lists rates, the oldest first. Staff only.
     *
     * @param zoneId only those of this zone
     */
    @Get
    RateListResponse list(
            @QueryParam("zone_id") @Nullable Long zoneId,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var zone = zoneId == null ? null : new ZoneId(zoneId);
        return RateListResponse.of(uses.listRates().handle(zone, page), page);
    }

    /**
     * Enters a rate: what one method costs in one zone. Staff only.
     *
     * @param body the method, its days, and its prices by weight and value
     */
    @Post
    @Produces(statusCode = 201)
    RateResponse enter(RateRequest body, ServerResponse response) {
        var rate = uses.enterRate().handle(body.toDetails());
        response.header(HeaderNames.LOCATION, "/api/shipments/rates/" + rate.id());
        return answer(rate, response);
    }

    /** Shows one rate. Staff only. */
    @Get("/{id}")
    RateResponse show(long id, ServerResponse response) {
        return answer(uses.showRate().handle(new RateId(id)), response);
    }

    /**
     * Says all of a rate anew. Staff only; {@code If-Match} guards against overwriting what was not
     * seen.
     *
     * @param body the method, its days, and its prices by weight and value
     */
    @Put("/{id}")
    RateResponse update(long id, RateRequest body, ServerRequest request, ServerResponse response) {
        var command =
                new UpdateRate.Command(new RateId(id), body.toDetails(), Etags.expected(request));
        return answer(uses.updateRate().handle(command), response);
    }

    /** Takes a rate out. Staff only. */
    @Delete("/{id}")
    void remove(long id, ServerRequest request, ServerResponse response) {
        uses.removeRate().handle(new RateId(id), Etags.expected(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static RateResponse answer(Rate rate, ServerResponse response) {
        Etags.send(response, rate.version());
        return RateResponse.of(rate);
    }
}
