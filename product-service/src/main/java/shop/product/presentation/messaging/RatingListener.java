package shop.product.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.product.application.ShowRatings;
import shop.product.domain.ProductId;
import shop.product.domain.Products.RatingLevel;

/** Hears how buyers rate each product. */
public final class RatingListener implements Listener {

    public static final String TOPIC = "rating-events";
    public static final Set<String> TYPES = Set.of("rating_updated");

    private static final JsonType<RatingMessage> JSON =
            Jsonb.builder().build().type(RatingMessage.class);

    private final ShowRatings showRatings;

    public RatingListener(ShowRatings showRatings) {
        this.showRatings = showRatings;
    }

    @Override
    public void handle(List<Message> batch) {
        showRatings.handle(batch.stream().map(RatingListener::level).toList());
    }

    private static RatingLevel level(Message message) {
        var rating = JSON.fromJson(message.payload());
        return new RatingLevel(
                new ProductId(rating.productId()), rating.toRating(), message.aggregateVersion());
    }
}
