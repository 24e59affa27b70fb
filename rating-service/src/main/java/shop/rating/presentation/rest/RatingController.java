package shop.rating.presentation.rest;

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
import shop.platform.web.EmptyBody;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.rating.application.EditRating;
import shop.rating.application.ListRatings;
import shop.rating.application.RatingView;
import shop.rating.application.RemoveRating;
import shop.rating.application.ReplyToRating;
import shop.rating.application.ReportRating;
import shop.rating.application.ShowProductRatings;
import shop.rating.application.ShowRating;
import shop.rating.application.VoteHelpful;
import shop.rating.application.WriteRating;
import shop.rating.domain.ProductId;
import shop.rating.domain.RatingFilter;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.NotTrueOrFalse;
import shop.rating.domain.RatingProblem.ProductNotFound;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.RatingProblem.StarsOutOfRange;
import shop.rating.domain.RatingProblem.UnknownSort;
import shop.rating.domain.Stars;

/** What buyers think of products. */
@Valid
@Controller("/api/ratings")
public final class RatingController {

    private final WriteRating writeRating;
    private final EditRating editRating;
    private final RemoveRating removeRating;
    private final VoteHelpful voteHelpful;
    private final ReportRating reportRating;
    private final ReplyToRating replyToRating;
    private final ShowRating showRating;
    private final ListRatings listRatings;
    private final ShowProductRatings showProductRatings;

    public RatingController(
            WriteRating writeRating,
            EditRating editRating,
            RemoveRating removeRating,
            VoteHelpful voteHelpful,
            ReportRating reportRating,
            ReplyToRating replyToRating,
            ShowRating showRating,
            ListRatings listRatings,
            ShowProductRatings showProductRatings) {
        this.writeRating = writeRating;
        this.editRating = editRating;
        this.removeRating = removeRating;
        this.voteHelpful = voteHelpful;
        this.reportRating = reportRating;
        this.replyToRating = replyToRating;
        this.showRating = showRating;
        this.listRatings = listRatings;
        this.showProductRatings = showProductRatings;
    }

    /**
     * Rates a product, once per user. It is shown at once unless it seems to hold a link or a
     * banned word; then staff look at it first.
     *
     * @param body which product, how many stars, and why
     */
    @Post
    @Produces(statusCode = 201)
    RatingResponse write(WriteRatingRequest body, ServerRequest request, ServerResponse response) {
        var rating = writeRating.handle(body.toCommand(CallingPerson.of(request)));
        response.header(HeaderNames.LOCATION, "/api/ratings/reviews/" + rating.id());
        return answer(rating, response);
    }

    /** Lists the caller's own ratings, newest first, whatever their status. */
    @Get("/mine")
    RatingListResponse mine(
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        var filter = RatingFilter.by(CallingPerson.of(request).id(), page);
        return RatingListResponse.of(listRatings.handle(filter), page);
    }

    /** Shows one rating; one that is not published only to its author and staff. */
    @Get("/reviews/{id}")
    RatingResponse show(String id, ServerRequest request, ServerResponse response) {
        return answer(showRating.handle(rating(id), CallingPerson.ifKnown(request)), response);
    }

    /**
     * Lists what is published of a product, with the average and the histogram of all of it.
     *
     * @param sort newest (unless said otherwise), helpful, highest or lowest
     * @param stars only those that give so many
     * @param verified true: only those of verified purchases; false: only others
     */
    @Get("/product/{productId}")
    ProductRatingsResponse ofProduct(
            String productId,
            @QueryParam @Nullable String sort,
            @QueryParam @Nullable Integer stars,
            @QueryParam @Nullable String verified,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var query =
                new ShowProductRatings.Query(
                        ProductId.parse(productId)
                                .orElseThrow(() -> new ProductNotFound(productId)),
                        stars == null ? null : stars(stars),
                        verified == null ? null : flag(verified),
                        sort == null ? Sort.NEWEST : Sort.named(sort).orElseThrow(UnknownSort::new),
                        page);
        return ProductRatingsResponse.of(showProductRatings.handle(query), page);
    }

    /**
     * The same as {@code /product/{product_id}}.
     *
     * @param sort newest (unless said otherwise), helpful, highest or lowest
     * @param stars only those that give so many
     * @param verified true: only those of verified purchases; false: only others
     */
    @Get("/{productId}")
    ProductRatingsResponse ofProductShort(
            String productId,
            @QueryParam @Nullable String sort,
            @QueryParam @Nullable Integer stars,
            @QueryParam @Nullable String verified,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        return ofProduct(productId, sort, stars, verified, skip, limit);
    }

    /**
     * Changes what one thinks. For its author; {@code If-Match} guards against overwriting what was
     * not seen.
     *
     * @param body how many stars, and why
     */
    @Put("/{id}")
    RatingResponse edit(
            String id, EditRatingRequest body, ServerRequest request, ServerResponse response) {
        var command =
                body.toCommand(rating(id), CallingPerson.of(request), Etags.expected(request));
        return answer(editRating.handle(command), response);
    }

    /** Takes a rating back. For its author and staff. */
    @Delete("/{id}")
    void remove(String id, ServerRequest request, ServerResponse response) {
        removeRating.handle(rating(id), CallingPerson.of(request), Etags.expected(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    /** Says that somebody else's rating helps; saying so again changes nothing. */
    @Put("/{id}/helpful")
    HelpfulResponse helps(String id, ServerRequest request) {
        EmptyBody.check(request);
        return vote(id, request, true);
    }

    /** Says so no longer. */
    @Delete("/{id}/helpful")
    @Produces(statusCode = 200)
    HelpfulResponse helpsNoMore(String id, ServerRequest request) {
        return vote(id, request, false);
    }

    /**
     * Reports somebody else's rating as abuse; only a user's first report counts. Too many send it
     * to staff.
     *
     * @param body what is wrong with it
     */
    @Post("/{id}/report")
    @Produces(statusCode = 204)
    void report(
            String id, ReportRatingRequest body, ServerRequest request, ServerResponse response) {
        reportRating.handle(rating(id), body.toReport(CallingPerson.of(request).id()));
        response.status(Status.NO_CONTENT_204).send();
    }

    /**
     * Replies to a rating, in place of what was replied before. For the seller of the product and
     * staff.
     *
     * @param body what to reply
     */
    @Put("/{id}/reply")
    RatingResponse reply(
            String id, ReplyRequest body, ServerRequest request, ServerResponse response) {
        var command =
                new ReplyToRating.Command(
                        rating(id), CallingPerson.of(request), body.text().strip());
        return answer(replyToRating.handle(command), response);
    }

    /** Takes a reply back. For the seller of the product and staff. */
    @Delete("/{id}/reply")
    @Produces(statusCode = 200)
    RatingResponse withdrawReply(String id, ServerRequest request, ServerResponse response) {
        var command = new ReplyToRating.Command(rating(id), CallingPerson.of(request), null);
        return answer(replyToRating.handle(command), response);
    }

    private HelpfulResponse vote(String id, ServerRequest request, boolean helps) {
        var reader = CallingPerson.of(request).id();
        var view = voteHelpful.handle(new VoteHelpful.Command(rating(id), reader, helps));
        return HelpfulResponse.of(view, helps);
    }

    private static Stars stars(int number) {
        if (number < Stars.LEAST || number > Stars.MOST) {
            throw new StarsOutOfRange();
        }
        return new Stars(number);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NotTrueOrFalse();
        };
    }

    private static RatingId rating(String id) {
        return RatingId.parse(id).orElseThrow(() -> new RatingNotFound(id));
    }

    private static RatingResponse answer(RatingView rating, ServerResponse response) {
        Etags.send(response, rating.version());
        return RatingResponse.of(rating);
    }
}
