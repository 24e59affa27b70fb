package shop.order.infrastructure.jdbc;

import static java.util.Comparator.comparingLong;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.order.domain.CustomerId;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProgress;
import shop.order.domain.OrderState;
import shop.order.domain.OrderState.Cancelled;
import shop.order.domain.OrderState.Completed;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Delivered;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.OrderState.PaidEarly;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.OrderState.Processing;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderState.Shipped;
import shop.order.domain.OrderStatus;
import shop.order.domain.PaymentId;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.Quote;
import shop.order.domain.RedemptionId;
import shop.order.domain.ShippingAddress;
import shop.platform.jdbc.Columns;
import shop.platform.kernel.Money;

/**
 * An order; with one of its lines, as the tables join them, where it is older than the breakdown of
 * prices.
 *
 * @param line the line's number, or 0
 */
record OrderRow(
        OrderId id,
        CustomerId customer,
        long line,
        Quote quote,
        Instant createdAt,
        @Nullable RedemptionId redemption,
        OrderProgress progress) {

    static final String COLUMNS =
            """
            o.id, o.user_id, o.currency, o.status, o.shipping_address, o.pay_by, o.payment_id,
            o.refunded_amount, o.cancel_reason, o.shortages, o.version, o.created_at, o.updated_at,
            o.redemption_id, o.breakdown, i.id AS line, i.product_id, i.quantity, i.price
            """;

    private static final JsonType<List<ShortageColumn>> SHORTAGES =
            Jsonb.builder().build().type(ShortageColumn.class).list();

    static OrderRow of(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var currency = Currency.getInstance(columns.text("currency"));
        var payment = payment(row);
        return new OrderRow(
                new OrderId(row.getLong("id")),
                new CustomerId(row.getLong("user_id")),
                row.getLong("line"),
                quote(row, currency),
                columns.instant("created_at"),
                redemption(row),
                new OrderProgress(
                        state(row, payment),
                        new ShippingAddress(columns.text("shipping_address")),
                        payment,
                        money(row.getBigDecimal("refunded_amount"), currency),
                        row.getLong("version"),
                        columns.instant("updated_at")));
    }

    /** The order whose rows these are. */
    static Order order(List<OrderRow> rows) {
        var first = rows.getFirst();
        return Order.restore(
                first.id,
                first.customer,
                rows.size() == 1
                        ? first.quote
                        : Quote.plain(
                                rows.stream()
                                        .sorted(comparingLong(OrderRow::line))
                                        .flatMap(it -> it.quote.lines().stream())
                                        .toList()),
                first.createdAt,
                first.redemption,
                first.progress);
    }

    static @Nullable Instant payBy(OrderState state) {
        return state instanceof OrderState.Open open ? open.payBy() : null;
    }

    static @Nullable String cancelReason(OrderState state) {
        return state instanceof Cancelled(var reason) ? reason : null;
    }

    static @Nullable String shortages(OrderState state) {
        return state instanceof Rejected(var shortages)
                ? SHORTAGES.toJson(shortages.stream().map(ShortageColumn::of).toList())
                : null;
    }

    private static OrderState state(ResultSet row, @Nullable PaymentId payment)
            throws SQLException {
        var columns = new Columns(row);
        return switch (OrderStatus.of(columns.text("status"))) {
            case PENDING ->
                    payment == null
                            ? new Pending(columns.instant("pay_by"))
                            : new PaidEarly(columns.instant("pay_by"));
            case CONFIRMED -> new Confirmed(columns.instant("pay_by"));
            case PAID -> new Paid();
            case PROCESSING -> new Processing();
            case SHIPPED -> new Shipped();
            case DELIVERED -> new Delivered();
            case COMPLETED -> new Completed();
            case REJECTED ->
                    new Rejected(
                            SHORTAGES.fromJson(columns.text("shortages")).stream()
                                    .map(ShortageColumn::shortage)
                                    .toList());
            case EXPIRED -> new Expired();
            case CANCELLED -> new Cancelled(columns.text("cancel_reason"));
        };
    }

    private static Quote quote(ResultSet row, Currency currency) throws SQLException {
        var breakdown = row.getString("breakdown");
        if (breakdown != null) {
            return BreakdownColumn.read(breakdown, currency);
        }
        var line =
                new OrderLine(
                        new ProductId(new Columns(row).text("product_id")),
                        new Quantity(row.getInt("quantity")),
                        money(row.getBigDecimal("price"), currency));
        return Quote.plain(List.of(line));
    }

    private static @Nullable RedemptionId redemption(ResultSet row) throws SQLException {
        var id = row.getString("redemption_id");
        return id == null ? null : new RedemptionId(id);
    }

    private static @Nullable PaymentId payment(ResultSet row) throws SQLException {
        var id = row.getLong("payment_id");
        return row.wasNull() ? null : new PaymentId(id);
    }

    private static Money money(@Nullable BigDecimal amount, Currency currency) {
        return new Money(Objects.requireNonNull(amount), currency);
    }
}
