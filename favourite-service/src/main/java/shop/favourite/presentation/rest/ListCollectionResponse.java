package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.favourite.application.ListView;

@Json(naming = Json.Naming.LowerUnderscore)
record ListCollectionResponse(List<ListResponse> lists, int count) {

    static ListCollectionResponse of(List<ListView> views) {
        return new ListCollectionResponse(
                views.stream().map(ListResponse::of).toList(), views.size());
    }
}
