package shop.discovery.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import shop.discovery.application.AssessShop;
import shop.discovery.application.DescribeServices;

/** What the gateway shows of all services together. */
@Controller("/overview")
public final class OverviewController {

    private final AssessShop assessShop;
    private final DescribeServices describeServices;
    private final JsonType<Object> json = Jsonb.builder().build().type(Object.class);

    public OverviewController(AssessShop assessShop, DescribeServices describeServices) {
        this.assessShop = assessShop;
        this.describeServices = describeServices;
    }

    /** Tells how all services are; with 503 unless all that should be there are. */
    @Get("/health")
    OverviewResponse health(ServerResponse response) {
        var shop = assessShop.handle();
        response.status(shop.isWhole() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        return OverviewResponse.of(shop);
    }

    /**
     * Describes the public API of all services that are up. The document is OpenAPI itself, for
     * which there is no type of ours.
     */
    @Get("/openapi.json")
    void description(ServerResponse response) {
        response.headers().contentType(MediaTypes.APPLICATION_JSON);
        response.send(json.toJsonBytes(describeServices.handle()));
    }
}
