package shop.inventory.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.inventory.application.FollowCatalogue;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;

/** Hears {@code product-events}. */
public final class ProductListener implements Listener {

    public static final String TOPIC = "product-events";

    /**
     * The topic is compacted: of a product's creation and its change only the change may be left.
     */
    public static final Set<String> TYPES =
            Set.of("product_created", "product_updated", "product_deleted");

    private static final JsonType<ProductMessage> MESSAGE =
            Jsonb.builder().build().type(ProductMessage.class);

    private final FollowCatalogue followCatalogue;

    public ProductListener(FollowCatalogue followCatalogue) {
        this.followCatalogue = followCatalogue;
    }

    @Override
    public void handle(List<Message> batch) {
        followCatalogue.handle(
                batch.stream().map(message -> MESSAGE.fromJson(message.payload()).news()).toList());
    }
}
