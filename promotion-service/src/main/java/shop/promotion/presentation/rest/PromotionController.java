package shop.promotion.presentation.rest;

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
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.promotion.application.AddPromotion;
import shop.promotion.application.EditPromotion;
import shop.promotion.application.ListAdvertised;
import shop.promotion.application.ListPromotions;
import shop.promotion.application.RemovePromotion;
import shop.promotion.application.ShowPromotion;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionFilter.Standing;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem.FieldRefused;

/** Promotions. */
@Valid
@Controller("/api/promotions")
public final class PromotionController {

    private final AddPromotion addPromotion;
    private final EditPromotion editPromotion;
    private final RemovePromotion removePromotion;
    private final ShowPromotion showPromotion;
    private final ListPromotions listPromotions;
    private final ListAdvertised listAdvertised;
    private final Currency currency;

    public PromotionController(
            AddPromotion addPromotion,
            EditPromotion editPromotion,
            RemovePromotion removePromotion,
            ShowPromotion showPromotion,
            ListPromotions listPromotions,
            ListAdvertised listAdvertised,
            Currency currency) {
        this.addPromotion = addPromotion;
        this.editPromotion = editPromotion;
        this.removePromotion = removePromotion;
        this.showPromotion = showPromotion;
        this.listPromotions = listPromotions;
        this.listAdvertised = listAdvertised;
        this.currency = currency;
    }

    /** Lists the promotions that are in force now, those whose turn is first before others. */
    @Get("/active")
    ActivePromotionsResponse active(
            @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit == null ? 100 : limit);
        return ActivePromotionsResponse.of(listAdvertised.handle(page));
    }

    /**
     * Enters a promotion. Staff only.
     *
     * @param body what it gives, and to whom
     */
    @Post
    @Produces(statusCode = 201)
    PromotionResponse add(PromotionRequest body, ServerResponse response) {
        var promotion = addPromotion.handle(body.toDetails(currency));
        response.header(HeaderNames.LOCATION, "/api/promotions/" + promotion.id());
        return answer(promotion, response);
    }

    /**
     * Lists promotions, newest first. Staff only.
     *
     * @param status active, scheduled, ended, inactive or archived; all but archived ones unless
     *     said
     */
    @Get
    PromotionListResponse list(
            @QueryParam @Nullable String status,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var standing = status == null ? null : standing(status);
        var found = listPromotions.handle(new ListPromotions.Query(standing, page));
        return PromotionListResponse.of(found, page);
    }

    /** Shows a promotion. Staff only. */
    @Get("/{id}")
    PromotionResponse show(long id, ServerResponse response) {
        return answer(showPromotion.handle(new PromotionId(id)), response);
    }

    /**
     * Says everything about a promotion anew. Staff only; {@code If-Match} says which version was
     * read.
     *
     * @param body all that is to be said of it
     */
    @Put("/{id}")
    PromotionResponse edit(
            long id, PromotionRequest body, ServerRequest request, ServerResponse response) {
        var command =
                new EditPromotion.Command(
                        new PromotionId(id), Etags.required(request), body.toDetails(currency));
        return answer(editPromotion.handle(command), response);
    }

    /** Removes a promotion; one that was ever used is archived. Staff only. */
    @Delete("/{id}")
    void remove(long id, ServerRequest request, ServerResponse response) {
        removePromotion.handle(
                new RemovePromotion.Command(new PromotionId(id), Etags.expected(request)));
        response.status(Status.NO_CONTENT_204).send();
    }

    private static Standing standing(String word) {
        return Stream.of(Standing.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new FieldRefused(
                                "unknown-status",
                                "status",
                                "is active, scheduled, ended, inactive or archived"));
    }

    private static PromotionResponse answer(Promotion promotion, ServerResponse response) {
        Etags.send(response, promotion.version());
        return PromotionResponse.of(promotion);
    }
}
