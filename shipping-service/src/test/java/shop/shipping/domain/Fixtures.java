package shop.shipping.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders, places and prices that tests speak of. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    public static final OrderId ORDER = new OrderId(42);
    public static final CustomerId ANNA = new CustomerId(7);
    public static final CustomerId BEN = new CustomerId(8);
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId MOUSE = new ProductId("507f1f77bcf86cd799439012");
    public static final Locality SAIGON = new Locality("VN", null, "700000");
    public static final Destination HOME = new Destination("123 Main St, City", SAIGON);
    public static final Delivery STANDARD =
            new Delivery("standard", "simulated", DeliveryWindow.after(NOW, 3, 5));
    public static final Remark SILENCE = new Remark(null, null);

    private Fixtures() {}

    public static Items items(int laptops, int mice) {
        return Items.of(Map.of(LAPTOP, laptops, MOUSE, mice));
    }

    public static Purchase purchase(Items items) {
        return new Purchase(ANNA, HOME, null, items);
    }

    /** Two laptops and three mice are paid. */
    public static Fulfilment paid(OrderId order) {
        var fulfilment = Fulfilment.unheard(order);
        fulfilment.paid(purchase(items(2, 3)), STANDARD, NOW);
        return fulfilment;
    }

    public static Band band(String base, String perKg, @Nullable String freeFrom) {
        var nothing = BigDecimal.ZERO;
        return new Band(
                nothing,
                null,
                nothing,
                null,
                new BigDecimal(base),
                nothing,
                new BigDecimal(perKg),
                nothing,
                freeFrom == null ? null : new BigDecimal(freeFrom));
    }

    public static RateDetails rate(ZoneId zone, String method) {
        return new RateDetails(
                zone, method, "By " + method, 3, 5, List.of(band("4.90", "0.50", "100")));
    }

    public static Place place(String country) {
        return new Place(country, null, null, null, false);
    }

    public static ZoneDetails zone(String name, Place... places) {
        return new ZoneDetails(name, false, List.of(places));
    }
}
