package shop.payment.application.port;

import java.util.List;
import java.util.Set;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;

/**
 * Order-service, asked when its news has not arrived yet. It fails with an UNAVAILABLE problem when
 * it does not answer in time.
 */
public interface OrderDesk {

    /** Those of up to 100 {@code orders} that exist. */
    List<PayableOrder> find(Set<OrderId> orders);
}
