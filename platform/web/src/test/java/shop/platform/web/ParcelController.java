package shop.platform.web;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Parcels. */
@Valid
@Controller("/api/parcels")
class ParcelController {

    final AtomicInteger placed = new AtomicInteger();
    volatile Consumer<PlaceParcelRequest> onPlace = _ -> {};

    /** Sends a parcel. */
    @Post
    @Produces(statusCode = 201)
    ParcelResponse place(PlaceParcelRequest request, ServerRequest http) {
        onPlace.accept(request);
        return parcel(placed.incrementAndGet());
    }

    /** One parcel. */
    @Get("/{id}")
    ParcelResponse show(long id, ServerResponse response) {
        Etags.send(response, 7);
        return parcel(id);
    }

    /** Many parcels. */
    @Get
    List<ParcelResponse> list(
            @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return List.of(parcel(page.skip()), parcel(page.limit()));
    }

    /** Says who asks. */
    @Get("/mine")
    ParcelResponse mine(ServerRequest request) {
        return parcel(Callers.user(request).id());
    }

    /** Changes a parcel. */
    @Put("/{id}")
    ParcelResponse change(long id, PlaceParcelRequest change, ServerRequest request) {
        Etags.check(request, Etags.required(request) == 7 ? 7 : 8);
        return parcel(id);
    }

    /** Throws a parcel away. */
    @Delete("/{id}")
    void throwAway(long id, ServerResponse response) {
        throw new IllegalStateException("secret: jdbc:mysql://");
    }

    /** How long the client would wait. */
    @Get("/{id}/patience")
    ParcelResponse patience(long id, ServerRequest request) {
        var patience = Preferences.wait(request, Duration.ofSeconds(2), Duration.ofSeconds(30));
        return parcel(patience.toSeconds());
    }

    /**
     * One of a parcel's journeys.
     *
     * @param journeyId which of them
     */
    @Get("/{id}/journeys/{journeyId}")
    ParcelResponse journey(long id, long journeyId) {
        return parcel(journeyId);
    }

    private static ParcelResponse parcel(long id) {
        return new ParcelResponse(
                id,
                "Main Street 1",
                new BigDecimal("3000.00"),
                Instant.ofEpochSecond(1_700_000_000));
    }
}
