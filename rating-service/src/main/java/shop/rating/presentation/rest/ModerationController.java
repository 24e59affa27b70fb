package shop.rating.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.rating.application.ListRatings;
import shop.rating.application.ListReports;
import shop.rating.application.ModerateRating;
import shop.rating.application.RecountRatings;
import shop.rating.domain.RatingFilter;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.RatingProblem.UnknownStatus;
import shop.rating.domain.RatingStatus;

/** What staff do with ratings. */
@Valid
@Controller("/api/ratings")
public final class ModerationController {

    private final ListRatings listRatings;
    private final ListReports listReports;
    private final ModerateRating moderateRating;
    private final RecountRatings recountRatings;

    public ModerationController(
            ListRatings listRatings,
            ListReports listReports,
            ModerateRating moderateRating,
            RecountRatings recountRatings) {
        this.listRatings = listRatings;
        this.listReports = listReports;
        this.moderateRating = moderateRating;
        this.recountRatings = recountRatings;
    }

    /**
     * Lists what waits for staff, the longest first. Staff only.
     *
     * @param status pending (unless said otherwise), published or rejected
     */
    @Get("/moderation")
    QueueResponse queue(
            @QueryParam @Nullable String status,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var wanted =
                status == null
                        ? RatingStatus.PENDING
                        : RatingStatus.named(status).orElseThrow(UnknownStatus::new);
        return QueueResponse.of(listRatings.handle(RatingFilter.waiting(wanted, page)), page);
    }

    /**
     * Publishes or rejects a rating; its reports are then settled. Staff only.
     *
     * @param body which of the two, and why
     */
    @Put("/{id}/moderation")
    RatingResponse moderate(String id, ModerateRatingRequest body, ServerResponse response) {
        var view = moderateRating.handle(rating(id), body.toDecision());
        Etags.send(response, view.version());
        return RatingResponse.of(view);
    }

    /** Lists who has reported a rating, and for what. Staff only. */
    @Get("/{id}/reports")
    ReportListResponse reports(String id) {
        return ReportListResponse.of(listReports.handle(rating(id)));
    }

    /**
     * Counts ratings anew and corrects what differs. Staff only.
     *
     * @param body which product; all if it names none
     */
    @Post("/recount")
    @Produces(statusCode = 200)
    RecountResponse recount(RecountRequest body) {
        return RecountResponse.of(recountRatings.handle(body.product()));
    }

    private static RatingId rating(String id) {
        return RatingId.parse(id).orElseThrow(() -> new RatingNotFound(id));
    }
}
