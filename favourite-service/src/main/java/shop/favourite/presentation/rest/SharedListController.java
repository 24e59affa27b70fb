package shop.favourite.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.ShowSharedList;
import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.ShareToken;
import shop.platform.web.Pages;

/** Lists that are shared. */
@Controller("/api/favourites/shared")
public final class SharedListController {

    private final ShowSharedList showSharedList;

    public SharedListController(ShowSharedList showSharedList) {
        this.showSharedList = showSharedList;
    }

    /** Shows a shared list to anybody who has its link. */
    @Get("/{token}")
    SharedListResponse show(
            String token, @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        if (!ShareToken.isValid(token)) {
            throw new ListUnknown();
        }
        return SharedListResponse.of(showSharedList.handle(new ShareToken(token), page), page);
    }
}
