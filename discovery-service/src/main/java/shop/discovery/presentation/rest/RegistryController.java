package shop.discovery.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import shop.discovery.application.Deregister;
import shop.discovery.application.DiscoverService;
import shop.discovery.application.ListServices;
import shop.discovery.application.RecordHeartbeat;
import shop.discovery.domain.InstanceId;
import shop.discovery.domain.ServiceName;

/** Who is where. */
@Controller("/")
public final class RegistryController {

    private final RecordHeartbeat recordHeartbeat;
    private final Deregister deregister;
    private final DiscoverService discoverService;
    private final ListServices listServices;

    public RegistryController(
            RecordHeartbeat recordHeartbeat,
            Deregister deregister,
            DiscoverService discoverService,
            ListServices listServices) {
        this.recordHeartbeat = recordHeartbeat;
        this.deregister = deregister;
        this.discoverService = discoverService;
        this.listServices = listServices;
    }

    /**
     * Registers a new instance of the calling service. The query says {@code port} and, if need be,
     * {@code host}, {@code status}, {@code version} and {@code started_at}.
     *
     * @param name the calling service
     */
    @Post("/register/{name}")
    @Produces(statusCode = 201)
    InstanceResponse register(String name, ServerRequest request) {
        return record(name, InstanceId.next(), request);
    }

    /**
     * Says that an instance of the calling service is alive; one not known is registered. The query
     * is that of the registration.
     *
     * @param name the calling service
     * @param instance which of its instances
     */
    @Put("/heartbeat/{name}/{instance}")
    InstanceResponse heartbeat(String name, String instance, ServerRequest request) {
        return record(name, new InstanceId(instance), request);
    }

    /**
     * Takes an instance of the calling service out.
     *
     * @param name the calling service
     * @param instance which of its instances
     */
    @Delete("/deregister/{name}/{instance}")
    void deregister(String name, String instance, ServerRequest request, ServerResponse response) {
        deregister.handle(Claims.of(request), new ServiceName(name), new InstanceId(instance));
        response.status(Status.NO_CONTENT_204).send();
    }

    /**
     * Tells where a service can be called.
     *
     * @param name the service
     */
    @Get("/discover/{name}")
    ServiceResponse discover(String name) {
        return ServiceResponse.of(discoverService.handle(new ServiceName(name)));
    }

    /** Lists all services and their instances, in whatever state. */
    @Get("/services")
    ServiceListResponse services() {
        return ServiceListResponse.of(listServices.handle());
    }

    private InstanceResponse record(String name, InstanceId id, ServerRequest request) {
        var facts = new InstanceFacts(request.query());
        return InstanceResponse.of(
                recordHeartbeat.handle(
                        new RecordHeartbeat.Command(
                                Claims.of(request),
                                new ServiceName(name),
                                id,
                                facts.host(),
                                facts.port(),
                                facts.status(),
                                facts.version(),
                                facts.startedAt())));
    }
}
