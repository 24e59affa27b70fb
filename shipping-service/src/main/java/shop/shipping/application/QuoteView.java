package shop.shipping.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.shipping.domain.DeliveryWindow;
import shop.shipping.domain.Locality;

/**
 * By which methods something can be sent somewhere, the cheapest first.
 *
 * @param zone {@code null} if nothing is sent there
 */
public record QuoteView(Locality where, @Nullable String zone, List<Offer> offers) {

    /** One of them. */
    public record Offer(
            String method, String name, String carrier, Money price, DeliveryWindow window) {}
}
