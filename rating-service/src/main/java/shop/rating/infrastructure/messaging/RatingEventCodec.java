package shop.rating.infrastructure.messaging;

import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;
import shop.rating.domain.RatingEvent;
import shop.rating.domain.RatingEvent.RatingUpdated;

/** How ratings' news read on {@code rating-events}; the shapes stand in {@code contracts/}. */
public final class RatingEventCodec {

    private static final String TOPIC = "rating-events";

    private RatingEventCodec() {}

    public static News encode(RatingEvent event) {
        return switch (event) {
            case RatingUpdated updated ->
                    new News(
                            "product_rating",
                            updated.product().value(),
                            updated.version(),
                            "rating_updated",
                            TOPIC,
                            body(updated).toString());
        };
    }

    private static EventJson body(RatingUpdated event) {
        return EventJson.of("rating_updated")
                .put("product_id", event.product().value())
                .put("average", event.average())
                .put("count", event.count())
                .put("histogram", event.histogram())
                .put("updated_at", event.at());
    }
}
