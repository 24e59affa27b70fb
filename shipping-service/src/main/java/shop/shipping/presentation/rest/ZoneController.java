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
import shop.shipping.application.UpdateZone;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneId;

/** Zones. */
@Valid
@Controller("/api/shipments/zones")
public final class ZoneController {

    private final ZoneUses uses;

    public ZoneController(ZoneUses uses) {
        this.uses = uses;
    }

    /** Lists zones, the oldest first. Staff only. */
    @Get
    ZoneListResponse list(@QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return ZoneListResponse.of(uses.listZones().handle(page), page);
    }

    /**
     * Enters a zone. Staff only.
     *
     * @param body which places belong to it
     */
    @Post
    @Produces(statusCode = 201)
    ZoneResponse enter(ZoneRequest body, ServerResponse response) {
        var zone = uses.enterZone().handle(body.toDetails());
        response.header(HeaderNames.LOCATION, "/api/shipments/zones/" + zone.id());
        return answer(zone, response);
    }

    /** Shows one zone. Staff only. */
    @Get("/{id}")
    ZoneResponse show(long id, ServerResponse response) {
        return answer(uses.showZone().handle(new ZoneId(id)), response);
    }

    /**
     * Says all of a zone anew. Staff only; {@code If-Match} guards against overwriting what was not
     * seen.
     *
     * @param body which places belong to it
     */
    @Put("/{id}")
    ZoneResponse update(long id, ZoneRequest body, ServerRequest request, ServerResponse response) {
        var command =
                new UpdateZone.Command(new ZoneId(id), body.toDetails(), Etags.expected(request));
        return answer(uses.updateZone().handle(command), response);
    }

    /** Takes a zone out for which there are no rates. Staff only. */
    @Delete("/{id}")
    void remove(long id, ServerRequest request, ServerResponse response) {
        uses.removeZone().handle(new ZoneId(id), Etags.expected(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static ZoneResponse answer(Zone zone, ServerResponse response) {
        Etags.send(response, zone.version());
        return ZoneResponse.of(zone);
    }
}
