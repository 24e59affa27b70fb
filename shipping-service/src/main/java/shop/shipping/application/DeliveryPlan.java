package shop.shipping.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Delivery;
import shop.shipping.domain.DeliveryWindow;
import shop.shipping.domain.Locality;
import shop.shipping.domain.PriceTable;
import shop.shipping.domain.ShippingProblem.MethodNotAvailable;

/** Plans how parcels are sent; looks each place up once. */
final class DeliveryPlan {

    private static final String USUAL = "standard";
    private static final int MIN_DAYS = 3;
    private static final int MAX_DAYS = 7;

    private final ShowTables showTables;
    private final String carrier;
    private final Map<Locality, PriceTable> tables = new HashMap<>();

    DeliveryPlan(ShowTables showTables, String carrier) {
        this.showTables = showTables;
        this.carrier = carrier;
    }

    /**
     * What was bought is sent, even if its method is no longer offered.
     *
     * @param method the usual one, if {@code null}
     */
    Delivery promised(Locality where, @Nullable String method, Instant now) {
        var named = method == null ? USUAL : method;
        var window =
                table(where)
                        .rate(named)
                        .map(rate -> rate.details())
                        .map(it -> DeliveryWindow.after(now, it.minDays(), it.maxDays()))
                        .orElseGet(() -> DeliveryWindow.after(now, MIN_DAYS, MAX_DAYS));
        return new Delivery(named, carrier, window);
    }

    /**
     * @throws MethodNotAvailable if nothing is sent there by this method
     */
    Delivery offered(Locality where, String method, Instant now) {
        var table = table(where);
        if (table.rate(method).isEmpty()) {
            throw new MethodNotAvailable(
                    table.rates().stream().map(rate -> rate.details().method()).toList());
        }
        return promised(where, method, now);
    }

    private PriceTable table(Locality where) {
        return tables.computeIfAbsent(where, showTables::handle);
    }
}
