package shop.promotion.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Pages;
import shop.promotion.application.ListCodes;
import shop.promotion.application.MakeCodes;
import shop.promotion.domain.PromotionId;

/** Codes that are made in batches. */
@Valid
@Controller("/api/promotions/{id}")
public final class CodeController {

    private final MakeCodes makeCodes;
    private final ListCodes listCodes;

    public CodeController(MakeCodes makeCodes, ListCodes listCodes) {
        this.makeCodes = makeCodes;
        this.listCodes = listCodes;
    }

    /**
     * Makes codes that nobody can guess, for a promotion that is not automatic. Staff only.
     *
     * @param body how many, and what they begin with
     */
    @Post("/codes")
    @Produces(statusCode = 201)
    CodeBatchResponse make(long id, MakeCodesRequest body, ServerResponse response) {
        var batch = CodeBatchResponse.of(makeCodes.handle(body.toCommand(new PromotionId(id))));
        response.header(HeaderNames.LOCATION, batch.codesUrl());
        return batch;
    }

    /**
     * Lists the codes that were made for a promotion. Staff only.
     *
     * @param batch only those of this batch
     */
    @Get("/codes")
    CodeListResponse list(
            long id,
            @QueryParam @Nullable Long batch,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var query = new ListCodes.Query(new PromotionId(id), batch, page);
        return CodeListResponse.of(listCodes.handle(query), page);
    }

    /**
     * All codes that were made for a promotion, as a table. Staff only.
     *
     * @param batch only those of this batch
     */
    @Get("/codes.csv")
    void csv(long id, @QueryParam @Nullable Long batch, ServerResponse response) {
        var query = new ListCodes.Query(new PromotionId(id), batch, null);
        var csv = CodeListResponse.csv(listCodes.handle(query));
        response.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(
                        HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"codes-" + id + ".csv\"")
                .send(csv);
    }
}
