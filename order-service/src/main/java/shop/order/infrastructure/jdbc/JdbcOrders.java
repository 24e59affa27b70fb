package shop.order.infrastructure.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import shop.order.domain.CustomerId;
import shop.order.domain.Order;
import shop.order.domain.OrderFilter;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.Placement;
import shop.order.domain.Reach;
import shop.order.domain.RedemptionId;
import shop.order.domain.RequestId;
import shop.order.domain.TimelineEntry;
import shop.order.infrastructure.messaging.OrderEventCodec;
import shop.platform.jdbc.Batches;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.News;
import shop.platform.messaging.Outbox;

/**
 * Orders in MySQL. What is done to many orders takes as many round trips as to one; so orders that
 * are placed at the same time are kept in one transaction.
 */
public final class JdbcOrders implements Orders {

    private static final String SELECT = "SELECT " + OrderRow.COLUMNS + " FROM ";

    /** Only orders that are older than the breakdown of prices need their lines. */
    private static final String WITH_LINES =
            " o LEFT JOIN order_items i ON i.order_id = o.id AND o.breakdown IS NULL ";

    /** Not by line as well: MariaDB would sort in a temporary table, on disk for the breakdowns. */
    private static final String OLDEST_FIRST = " ORDER BY o.id ";

    private static final String NEWEST_FIRST = " ORDER BY o.id DESC ";

    private static final int AT_ONCE = 32;

    /**
     * @param cause of the news about it
     */
    private record Wish(Placement placement, Map<String, String> cause) {}

    /** One of a batch came too late; the others shall not suffer for it. */
    private static final class Late extends RuntimeException {
        private Late(RedemptionId redemption) {
            super("too late for redemption " + redemption.value());
        }
    }

    private final Sql sql;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Batcher<Wish, Order> wishes = new Batcher<>(AT_ONCE, this::addAll);
    private final Batcher<CustomerId, Boolean> customers =
            new Batcher<>(AT_ONCE, this::haveOrdered);

    public JdbcOrders(Sql sql, Transactions transactions, Outbox outbox) {
        this.sql = sql;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @Override
    public Order add(Placement placement) {
        try {
            return wishes.call(new Wish(placement, outbox.cause()));
        } catch (Late _) {
            throw new OrderProblem.PlacedTooLate();
        } catch (JdbiException e) {
            if (Sql.isDuplicateKey(e)) {
                return placedBy(placement.request()).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    @Override
    public void save(Collection<Order> orders) {
        sql.use(handle -> {
            update(handle, List.copyOf(orders));
            insertTimeline(handle, orders);
        });
        outbox.append(
                orders.stream().flatMap(order -> OrderEventCodec.encode(order).stream()).toList());
    }

    @Override
    public Optional<Order> find(OrderId id, Reach reach) {
        var conditions = Conditions.within(reach).and("o.id = :id", "id", id.value());
        var statement = SELECT + "orders" + WITH_LINES + "WHERE " + conditions.sql() + OLDEST_FIRST;
        return sql.with(handle ->
                orders(handle.createQuery(statement).bindMap(conditions.values())).stream()
                        .findFirst());
    }

    @Override
    public List<Order> find(Collection<OrderId> ids) {
        return select(ids, "");
    }

    @Override
    public Optional<Order> placedBy(RequestId request) {
        var statement =
                SELECT + "orders" + WITH_LINES + "WHERE o.request_id = :request" + OLDEST_FIRST;
        return sql.with(handle ->
                orders(handle.createQuery(statement).bind("request", request.value())).stream()
                        .findFirst());
    }

    @Override
    public Optional<Order> placedWith(RedemptionId redemption) {
        var statement =
                SELECT + "orders" + WITH_LINES + "WHERE o.redemption_id = :id" + OLDEST_FIRST;
        return sql.with(handle ->
                orders(handle.createQuery(statement).bind("id", redemption.value())).stream()
                        .findFirst());
    }

    @Override
    public boolean hasOrdered(CustomerId customer) {
        return customers.call(customer);
    }

    @Override
    public List<Order> list(OrderFilter filter) {
        var conditions = Conditions.within(filter.reach());
        if (filter.status() != null) {
            conditions.and("o.status = :status", "status", filter.status().word());
        }
        if (filter.before() != null) {
            conditions.and("o.id < :before", "before", filter.before().value());
        }
        var page =
                "(SELECT * FROM orders o WHERE "
                        + conditions.sql()
                        + " ORDER BY o.id DESC LIMIT :limit OFFSET :skip)";
        return sql.with(handle ->
                orders(
                        handle.createQuery(SELECT + page + WITH_LINES + NEWEST_FIRST)
                                .bindMap(conditions.values())
                                .bind("limit", filter.page().limit())
                                .bind("skip", filter.page().skip())));
    }

    @Override
    public List<Order> lock(Collection<OrderId> ids) {
        return select(ids, "FOR UPDATE");
    }

    @Override
    public List<Order> lockOverdue(Instant now, int limit) {
        return lock(
                sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT id FROM orders WHERE pay_by <= :now
                                        ORDER BY pay_by LIMIT :limit
                                        FOR UPDATE SKIP LOCKED
                                        """)
                                .bind("now", now)
                                .bind("limit", limit)
                                .map((row, _) -> new OrderId(row.getLong("id")))
                                .list()));
    }

    @Override
    public List<Order> lockDelivered(Instant then, int limit) {
        return lock(
                sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT id FROM orders
                                        WHERE status = 'delivered' AND updated_at <= :then
                                        ORDER BY id LIMIT :limit
                                        FOR UPDATE SKIP LOCKED
                                        """)
                                .bind("then", then)
                                .bind("limit", limit)
                                .map((row, _) -> new OrderId(row.getLong("id")))
                                .list()));
    }

    @Override
    public List<TimelineEntry> timeline(OrderId id, long version) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT version, event, status, note, happened_at
                                FROM order_timeline
                                WHERE order_id = :order AND version > :version
                                ORDER BY version
                                """)
                        .bind("order", id.value())
                        .bind("version", version)
                        .map((row, _) ->
                                new TimelineEntry(
                                        row.getLong("version"),
                                        new Columns(row).text("event"),
                                        OrderStatus.of(new Columns(row).text("status")),
                                        row.getString("note"),
                                        new Columns(row).instant("happened_at")))
                        .list());
    }

    private List<Order> select(Collection<OrderId> ids, String lock) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var statement =
                SELECT + "orders" + WITH_LINES + "WHERE o.id IN (<ids>)" + OLDEST_FIRST + lock;
        var numbers = Padded.toPowerOfTwo(ids.stream().map(OrderId::value).toList());
        return sql.with(handle -> orders(handle.createQuery(statement).bindList("ids", numbers)));
    }

    private List<Order> addAll(List<Wish> batch) {
        return transactions.call(() -> {
            var placements = batch.stream().map(Wish::placement).toList();
            var added = sql.with(handle -> insert(handle, placements));
            var news = new ArrayList<News>();
            for (var place = 0; place < added.size(); place++) {
                var cause = batch.get(place).cause();
                OrderEventCodec.encode(added.get(place))
                        .forEach(each -> news.add(each.causedBy(cause)));
            }
            outbox.append(news);
            return added;
        });
    }

    /** For each customer the index is read up to the first order that has not ended so. */
    private List<Boolean> haveOrdered(List<CustomerId> batch) {
        var customers = batch.stream().map(CustomerId::value).distinct().toList();
        var padded = Padded.toPowerOfTwo(customers);
        var statement =
                String.join(
                        " UNION ALL ",
                        Collections.nCopies(
                                padded.size(),
                                """
                                (SELECT user_id FROM orders WHERE user_id = ?
                                 AND status NOT IN ('rejected', 'expired', 'cancelled') LIMIT 1)
                                """));
        var found =
                sql.with(handle -> {
                    var query = handle.createQuery(statement);
                    for (var place = 0; place < padded.size(); place++) {
                        query.bind(place, padded.get(place));
                    }
                    return query.mapTo(Long.class).set();
                });
        return batch.stream().map(customer -> found.contains(customer.value())).toList();
    }

    private static List<Order> insert(Handle handle, List<Placement> placements) {
        insertOrders(handle, placements);
        var numbers = numbers(handle, placements);
        var orders =
                placements.stream()
                        .map(it ->
                                Order.place(requireNonNull(numbers.get(it.request().value())), it))
                        .toList();
        insertLines(handle, orders);
        insertTimeline(handle, orders);
        return orders;
    }

    private static void insertOrders(Handle handle, List<Placement> placements) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO orders (request_id, user_id, total_amount, currency, status,
                          shipping_address, pay_by, version, created_at, updated_at, country,
                          region, postal_code, shipping_method, coupon_code, redemption_id,
                          subtotal, discount_total, shipping_total, tax_total, prices_include_tax,
                          breakdown)
                        VALUES (?, ?, ?, ?, 'pending', ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        for (var placement : placements) {
            var quote = placement.quote();
            var total = quote.total();
            var coupon = quote.coupon();
            var redemption = placement.redemptionId();
            batch.add(
                    placement.request().value(),
                    placement.customer().value(),
                    total.amount(),
                    total.currency().getCurrencyCode(),
                    placement.address().value(),
                    placement.payBy(),
                    placement.at(),
                    placement.at(),
                    quote.destination().country(),
                    quote.destination().region(),
                    quote.destination().postalCode(),
                    quote.shipping().method(),
                    coupon == null ? null : coupon.code().value(),
                    redemption == null ? null : redemption.value(),
                    quote.subtotal().amount(),
                    quote.discountTotal().amount(),
                    quote.shippingTotal().amount(),
                    quote.taxTotal().amount(),
                    quote.pricesIncludeTax(),
                    BreakdownColumn.write(quote));
        }
        batch.execute();
    }

    /** By request: which numbers a batch of rows was given is not the same on every server. */
    private static Map<String, OrderId> numbers(Handle handle, List<Placement> placements) {
        var requests = placements.stream().map(it -> it.request().value()).toList();
        return handle.createQuery(
                        """
                        SELECT id, request_id, NOW(6) AS placed_at FROM orders
                        WHERE request_id IN (<requests>)
                        """)
                .bindList("requests", Padded.toPowerOfTwo(requests))
                .map((row, _) -> {
                    var columns = new Columns(row);
                    refuseLate(placements, columns.instant("placed_at"));
                    return Map.entry(columns.text("request_id"), new OrderId(row.getLong("id")));
                })
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By the database's clock, within the transaction: a process that was halted notices. */
    private static void refuseLate(List<Placement> placements, Instant now) {
        placements.stream()
                .map(Placement::redemption)
                .filter(Objects::nonNull)
                .filter(redemption -> !now.isBefore(redemption.placeBy()))
                .findFirst()
                .ifPresent(redemption -> {
                    throw new Late(redemption.id());
                });
    }

    private static void insertLines(Handle handle, List<Order> orders) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO order_items (order_id, product_id, quantity, price)
                        VALUES (?, ?, ?, ?)
                        """);
        for (var order : orders) {
            for (var line : order.quote().lines()) {
                batch.add(
                        order.id().value(),
                        line.product().value(),
                        line.quantity().value(),
                        line.price().amount());
            }
        }
        batch.execute();
    }

    private static void insertTimeline(Handle handle, Collection<Order> orders) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO order_timeline
                          (order_id, version, event, status, note, happened_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """);
        for (var order : orders) {
            for (var event : order.news()) {
                batch.add(
                        order.id().value(),
                        event.version(),
                        OrderEventCodec.typeOf(event),
                        event.status().word(),
                        event.note(),
                        event.at());
            }
        }
        batch.execute();
    }

    private static void update(Handle handle, List<Order> orders) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE orders SET status = :status, shipping_address = :address,
                          pay_by = :payBy, payment_id = :payment, refunded_amount = :refunded,
                          cancel_reason = :reason, shortages = :shortages,
                          version = :version, updated_at = :at
                        WHERE id = :id AND version = :kept
                        """);
        for (var order : orders) {
            batch.bind("status", order.status().word())
                    .bind("address", order.address().value())
                    .bind("payBy", OrderRow.payBy(order.state()))
                    .bind("payment", order.payment() == null ? null : order.payment().value())
                    .bind("refunded", order.refunded().amount())
                    .bind("reason", OrderRow.cancelReason(order.state()))
                    .bind("shortages", OrderRow.shortages(order.state()))
                    .bind("version", order.version())
                    .bind("at", order.changedAt())
                    .bind("id", order.id().value())
                    .bind("kept", order.keptVersion())
                    .add();
        }
        if (!Batches.findAll(batch)) {
            throw new StaleOrders(orders.stream().map(Order::id).toList());
        }
    }

    private static List<Order> orders(Query query) {
        return query.map((row, _) -> OrderRow.of(row)).stream()
                .collect(groupingBy(OrderRow::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(OrderRow::order)
                .toList();
    }
}
