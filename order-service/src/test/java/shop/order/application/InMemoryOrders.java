package shop.order.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import shop.order.domain.CustomerId;
import shop.order.domain.Order;
import shop.order.domain.OrderEvent;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.Placement;
import shop.order.domain.Reach;
import shop.order.domain.RedemptionId;
import shop.order.domain.RequestId;
import shop.order.domain.TimelineEntry;

/** Orders kept in memory; what is announced goes to {@code announced}. */
public final class InMemoryOrders implements Orders {

    private final Map<OrderId, Order> kept = new TreeMap<>();
    private final Map<RequestId, OrderId> requests = new HashMap<>();
    private final Map<OrderId, List<TimelineEntry>> timelines = new HashMap<>();
    private final BiConsumer<Order, OrderEvent> announced;

    public InMemoryOrders() {
        this((_, _) -> {});
    }

    public InMemoryOrders(BiConsumer<Order, OrderEvent> announced) {
        this.announced = announced;
    }

    @Override
    public Order add(Placement placement) {
        var known = placedBy(placement.request());
        if (known.isPresent()) {
            return known.get();
        }
        var redemption = placement.redemption();
        if (redemption != null && !placement.at().isBefore(redemption.placeBy())) {
            throw new OrderProblem.PlacedTooLate();
        }
        var order = Order.place(new OrderId(kept.size() + 1L), placement);
        requests.put(placement.request(), order.id());
        keep(order);
        return order;
    }

    @Override
    public Optional<Order> placedBy(RequestId request) {
        return Optional.ofNullable(requests.get(request))
                .flatMap(id -> find(id, new Reach.Everybodys()));
    }

    @Override
    public Optional<Order> placedWith(RedemptionId redemption) {
        return kept.values().stream()
                .filter(order -> redemption.equals(order.redemption()))
                .findFirst()
                .map(InMemoryOrders::copy);
    }

    @Override
    public boolean hasOrdered(CustomerId customer) {
        return kept.values().stream()
                .filter(order -> order.customer().equals(customer))
                .anyMatch(order ->
                        switch (order.status()) {
                            case REJECTED, EXPIRED, CANCELLED -> false;
                            case PENDING,
                                    CONFIRMED,
                                    PAID,
                                    PROCESSING,
                                    SHIPPED,
                                    DELIVERED,
                                    COMPLETED ->
                                    true;
                        });
    }

    @Override
    public List<Order> lockDelivered(Instant then, int limit) {
        return kept.values().stream()
                .filter(it -> it.status() == OrderStatus.DELIVERED)
                .filter(it -> !it.changedAt().isAfter(then))
                .limit(limit)
                .map(InMemoryOrders::copy)
                .toList();
    }

    @Override
    public void save(Collection<Order> orders) {
        var stale = orders.stream().filter(it -> versionOf(it.id()) != it.keptVersion()).toList();
        if (!stale.isEmpty()) {
            throw new StaleOrders(stale.stream().map(Order::id).toList());
        }
        orders.forEach(this::keep);
    }

    @Override
    public Optional<Order> find(OrderId id, Reach reach) {
        return lock(List.of(id)).stream()
                .filter(order -> reach.covers(order.customer()))
                .findFirst();
    }

    @Override
    public List<Order> list(OrderFilter filter) {
        var before = filter.before();
        return kept.values().stream()
                .filter(order -> filter.reach().covers(order.customer()))
                .filter(order -> filter.status() == null || filter.status() == order.status())
                .filter(order -> before == null || order.id().compareTo(before) < 0)
                .sorted(comparing(Order::id, reverseOrder()))
                .skip(filter.page().skip())
                .limit(filter.page().limit())
                .map(InMemoryOrders::copy)
                .toList();
    }

    @Override
    public List<Order> lock(Collection<OrderId> ids) {
        return find(ids);
    }

    @Override
    public List<Order> find(Collection<OrderId> ids) {
        return kept.values().stream()
                .filter(order -> ids.contains(order.id()))
                .map(InMemoryOrders::copy)
                .toList();
    }

    @Override
    public List<Order> lockOverdue(Instant now, int limit) {
        return kept.values().stream()
                .filter(it ->
                        it.state() instanceof OrderState.Open open && !open.payBy().isAfter(now))
                .limit(limit)
                .map(InMemoryOrders::copy)
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(OrderId id, long version) {
        return timelines.getOrDefault(id, List.of()).stream()
                .filter(entry -> entry.version() > version)
                .toList();
    }

    private void keep(Order order) {
        kept.put(order.id(), copy(order));
        for (var event : order.news()) {
            timelines.computeIfAbsent(order.id(), _ -> new ArrayList<>()).add(entry(event));
            announced.accept(order, event);
        }
    }

    private long versionOf(OrderId id) {
        var order = kept.get(id);
        return order == null ? 0 : order.version();
    }

    private static TimelineEntry entry(OrderEvent event) {
        var name = event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return new TimelineEntry(
                event.version(),
                name.toLowerCase(Locale.ROOT),
                event.status(),
                event.note(),
                event.at());
    }

    private static Order copy(Order order) {
        return Order.restore(
                order.id(),
                order.customer(),
                order.quote(),
                order.placedAt(),
                order.redemption(),
                order.progress());
    }
}
