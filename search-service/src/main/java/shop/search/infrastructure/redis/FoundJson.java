package shop.search.infrastructure.redis;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import shop.search.domain.Found;

/** What was found, as it lies in Redis. */
@Json.Import({
    Found.class,
    Found.Hit.class,
    Found.Facets.class,
    Found.Attribute.class,
    Found.Count.class
})
final class FoundJson {

    private static final JsonType<Found> JSON = Jsonb.builder().build().type(Found.class);

    private FoundJson() {}

    static String write(Found found) {
        return JSON.toJson(found);
    }

    static Found read(String written) {
        return JSON.fromJson(written);
    }
}
