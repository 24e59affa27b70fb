package shop.payment.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;

final class InMemoryPayableOrders implements PayableOrders {

    private final Map<OrderId, PayableOrder> heard = new HashMap<>();

    @Override
    public Optional<PayableOrder> find(OrderId id) {
        return Optional.ofNullable(heard.get(id));
    }

    @Override
    public Optional<PayableOrder> lock(OrderId id) {
        return find(id);
    }

    @Override
    public void note(Collection<PayableOrder> orders) {
        orders.forEach(order ->
                heard.merge(
                        order.id(),
                        order,
                        (known, news) -> news.version() > known.version() ? news : known));
    }
}
