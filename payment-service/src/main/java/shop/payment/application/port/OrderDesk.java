package shop.payment.application.port;

import java.util.Optional;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;

/**
 * Order-service, asked when its news has not arrived yet. It fails with an UNAVAILABLE problem when
 * it does not answer in time.
 */
public interface OrderDesk {

    Optional<PayableOrder> find(OrderId id);
}
