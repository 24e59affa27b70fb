package shop.discovery.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.ServerResponse;
import shop.discovery.application.DescribeServices;
import shop.discovery.application.ListServices;

/** What the gateway shows of all services together. */
@Controller("/overview")
public final class OverviewController {

    private final ListServices listServices;
    private final DescribeServices describeServices;
    private final JsonType<Object> json = Jsonb.builder().build().type(Object.class);

    public OverviewController(ListServices listServices, DescribeServices describeServices) {
        this.listServices = listServices;
        this.describeServices = describeServices;
    }

    /** Tells how all services are. */
    @Get("/health")
    OverviewResponse health() {
        return OverviewResponse.of(listServices.handle());
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
