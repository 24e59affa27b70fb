package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.rating.application.RatingList;
import shop.rating.application.RatingView;

/** What staff look at. */
@Json(naming = Json.Naming.LowerUnderscore)
record QueueResponse(List<Entry> ratings, long total, int skip, int limit) {

    /**
     * @param reports since staff last looked at it
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record Entry(RatingResponse rating, long reports) {

        static Entry of(RatingView view) {
            return new Entry(RatingResponse.of(view), view.reports());
        }
    }

    static QueueResponse of(RatingList list, Page page) {
        return new QueueResponse(
                list.ratings().stream().map(Entry::of).toList(),
                list.total(),
                page.skip(),
                page.limit());
    }
}
