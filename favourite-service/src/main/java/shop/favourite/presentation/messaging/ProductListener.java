package shop.favourite.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.favourite.application.FollowProducts;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears {@code product-events}. */
public final class ProductListener implements Listener {

    public static final String TOPIC = "product-events";
    public static final Set<String> TYPES =
            Set.of("product_created", "product_updated", "product_deleted");

    private static final JsonType<ProductMessage> MESSAGE =
            Jsonb.builder().build().type(ProductMessage.class);

    private final FollowProducts followProducts;

    public ProductListener(FollowProducts followProducts) {
        this.followProducts = followProducts;
    }

    @Override
    public void handle(List<Message> batch) {
        followProducts.handle(
                batch.stream().map(message -> MESSAGE.fromJson(message.payload()).news()).toList());
    }
}
