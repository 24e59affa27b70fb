package shop.payment.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Money;

public final class JdbcPayableOrders implements PayableOrders {

    private static final String SELECT =
            "SELECT * FROM payable_orders WHERE order_id IN (<orders>) ORDER BY order_id";
    private static final int AT_ONCE = 32;

    private final Sql sql;
    private final Batcher<OrderId, Optional<PayableOrder>> looks =
            new Batcher<>(AT_ONCE, this::findAll);

    public JdbcPayableOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PayableOrder> find(OrderId id) {
        return looks.call(id);
    }

    private List<Optional<PayableOrder>> findAll(List<OrderId> ids) {
        var found = new HashMap<OrderId, PayableOrder>();
        select(SELECT, ids).forEach(order -> found.put(order.id(), order));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    @Override
    public List<PayableOrder> lock(Collection<OrderId> ids) {
        return select(SELECT + " FOR UPDATE", ids);
    }

    /** One statement for the batch; in key order, so that two batches never wait in a circle. */
    @Override
    public void note(Collection<PayableOrder> orders) {
        var rows = new ManyRows(6);
        orders.stream()
                .sorted(Comparator.comparingLong((PayableOrder order) -> order.id().value()))
                .forEach(order ->
                        rows.add(
                                order.id().value(),
                                order.customer().value(),
                                order.total().amount(),
                                currency(order.total()),
                                order.status(),
                                order.version()));
        sql.use(handle ->
                rows.execute(
                        handle,
                        """
                        INSERT INTO payable_orders
                          (order_id, user_id, total_amount, currency, status, version)
                        VALUES <rows>
                        ON DUPLICATE KEY UPDATE
                          status = IF(VALUES(version) > version, VALUES(status), status),
                          version = GREATEST(version, VALUES(version))
                        """));
    }

    private List<PayableOrder> select(String query, Collection<OrderId> ids) {
        var numbers = ids.stream().map(OrderId::value).sorted().toList();
        return sql.with(handle ->
                handle.createQuery(query)
                        .bindList("orders", Padded.toPowerOfTwo(numbers))
                        .map((row, _) -> order(row))
                        .list());
    }

    private static PayableOrder order(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new PayableOrder(
                new OrderId(row.getLong("order_id")),
                new CustomerId(row.getLong("user_id")),
                new Money(
                        row.getBigDecimal("total_amount"),
                        Currency.getInstance(columns.text("currency"))),
                columns.text("status"),
                row.getLong("version"));
    }

    private static String currency(Money money) {
        return money.currency().getCurrencyCode();
    }
}
