package shop.shipping.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Destination;
import shop.shipping.domain.Items;
import shop.shipping.domain.Locality;
import shop.shipping.domain.ProductId;
import shop.shipping.domain.Purchase;

/** What this service reads of the news on {@code order-events}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderNews(
        long orderId,
        long userId,
        String status,
        @Nullable String shippingAddress,
        @Nullable String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String shippingMethod,
        List<Item> items) {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_METHOD = 40;

    /** One line of the order. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Item(String productId, int quantity) {}

    Purchase toPurchase(String defaultCountry) {
        var address = shippingAddress == null ? "" : cut(shippingAddress, LONGEST_ADDRESS);
        var method =
                shippingMethod == null || shippingMethod.isBlank()
                        ? null
                        : cut(shippingMethod, LONGEST_METHOD);
        return new Purchase(
                new CustomerId(userId),
                new Destination(
                        address, Locality.heard(country, region, postalCode, defaultCountry)),
                method,
                toItems());
    }

    private Items toItems() {
        var quantities = new TreeMap<ProductId, Integer>();
        items.forEach(item ->
                quantities.merge(new ProductId(item.productId()), item.quantity(), Math::addExact));
        return new Items(quantities);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
