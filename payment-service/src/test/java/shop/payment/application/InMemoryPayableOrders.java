package shop.payment.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    public List<PayableOrder> lock(Collection<OrderId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
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
