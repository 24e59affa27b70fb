package shop.payment.infrastructure.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import shop.payment.domain.OrderId;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentFilter;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentIntent;
import shop.payment.domain.PaymentProblem.OrderAlreadyPaid;
import shop.payment.domain.PaymentProblem.PaymentChanged;
import shop.payment.domain.Payments;
import shop.payment.domain.Refund;
import shop.payment.domain.RequestId;
import shop.payment.infrastructure.messaging.PaymentEventCodec;
import shop.platform.jdbc.Batches;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Money;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.Outbox;

/**
 * Keeps a payment, its refunds and its news together, under the payment's version. Intents that
 * come at the same time are written in one transaction.
 */
public final class JdbcPayments implements Payments {

    /**
     * How long a fresh intent is left to its request and to whoever repeats it. If the process dies
     * on it, its key stays locked for 15 s; a customer who then comes again is to find it still
     * open, not voided a moment before.
     */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final int AT_ONCE = 32;

    private record Wish(PaymentIntent intent, Instant at) {

        private Payment payment(Map<String, PaymentId> numbers) {
            var number = requireNonNull(numbers.get(intent.request().value()));
            return Payment.intended(number, intent, at);
        }
    }

    private final Sql sql;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Batcher<Wish, Payment> wishes = new Batcher<>(AT_ONCE, this::addAll);

    public JdbcPayments(Sql sql, Transactions transactions, Outbox outbox) {
        this.sql = sql;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @Override
    public Payment add(PaymentIntent intent, Instant now) {
        try {
            return wishes.call(new Wish(intent, now));
        } catch (JdbiException e) {
            if (Sql.isDuplicateKey(e)) {
                return requestedBy(intent.request())
                        .orElseThrow(() -> new OrderAlreadyPaid(intent.order()));
            }
            throw e;
        }
    }

    private List<Payment> addAll(List<Wish> batch) {
        return transactions.call(() ->
                sql.with(handle -> {
                    insert(handle, batch);
                    var numbers = numbers(handle, batch);
                    return batch.stream().map(wish -> wish.payment(numbers)).toList();
                }));
    }

    @Override
    public void save(Collection<Payment> payments) {
        transactions.run(() ->
                sql.use(handle -> {
                    update(handle, List.copyOf(payments));
                    saveRefunds(handle, payments);
                    outbox.append(
                            payments.stream()
                                    .flatMap(payment -> PaymentEventCodec.encode(payment).stream())
                                    .toList());
                }));
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return select("WHERE id = :id", query -> query.bind("id", id.value())).stream().findFirst();
    }

    @Override
    public List<Payment> take(Collection<PaymentId> ids) {
        var numbers = Padded.toPowerOfTwo(ids.stream().map(PaymentId::value).sorted().toList());
        return select(
                "WHERE id IN (<ids>) ORDER BY id FOR UPDATE",
                query -> query.bindList("ids", numbers));
    }

    @Override
    public Optional<Payment> requestedBy(RequestId request) {
        return select(
                        "WHERE request_id = :request",
                        query -> query.bind("request", request.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Payment> takeLiveOf(Collection<OrderId> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var ids = orders.stream().map(OrderId::value).sorted().toList();
        return select(
                "WHERE live_order_id IN (<orders>) ORDER BY id FOR UPDATE",
                query -> query.bindList("orders", ids));
    }

    @Override
    public List<Payment> list(PaymentFilter filter) {
        var conditions = new StringBuilder("WHERE TRUE");
        var customer = filter.customer();
        var order = filter.order();
        if (customer != null) {
            conditions.append(" AND user_id = :user");
        }
        if (order != null) {
            conditions.append(" AND order_id = :order");
        }
        return select(
                conditions + " ORDER BY id DESC LIMIT :limit OFFSET :skip",
                query -> {
                    if (customer != null) {
                        query.bind("user", customer.value());
                    }
                    if (order != null) {
                        query.bind("order", order.value());
                    }
                    return query.bind("limit", filter.page().limit())
                            .bind("skip", filter.page().skip());
                });
    }

    @Override
    public List<PaymentId> takeUnsettled(Duration pause, int limit) {
        return transactions.call(() ->
                sql.with(handle -> {
                    var due =
                            handle.createQuery(
                                            """
                                            SELECT id FROM payments
                                             WHERE settle_after <= NOW(6)
                                             ORDER BY settle_after LIMIT :limit
                                               FOR UPDATE SKIP LOCKED
                                            """)
                                    .bind("limit", limit)
                                    .mapTo(Long.class)
                                    .list();
                    if (!due.isEmpty()) {
                        handle.createUpdate(
                                        """
                                        UPDATE payments
                                           SET settle_after = NOW(6)
                                               + INTERVAL :pause SECOND
                                         WHERE id IN (<ids>)
                                        """)
                                .bind("pause", pause.toSeconds())
                                .bindList("ids", due)
                                .execute();
                    }
                    return due.stream().map(PaymentId::new).toList();
                }));
    }

    private static void insert(Handle handle, List<Wish> wishes) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO payments
                          (order_id, user_id, amount, currency, status, payment_method,
                           payment_token, request_id, live_order_id, settle_after, version,
                           created_at, updated_at)
                        VALUES
                          (?, ?, ?, ?, 'created', ?,
                           ?, ?, ?, NOW(6) + INTERVAL ? SECOND, 1,
                           ?, ?)
                        """);
        for (var wish : wishes) {
            var intent = wish.intent();
            batch.add(
                    intent.order().value(),
                    intent.customer().value(),
                    intent.amount().amount(),
                    intent.amount().currency().getCurrencyCode(),
                    intent.method().wireName(),
                    intent.token(),
                    intent.request().value(),
                    intent.order().value(),
                    LEFT_ALONE.toSeconds(),
                    wish.at(),
                    wish.at());
        }
        batch.execute();
    }

    /** By request: which numbers a batch of rows was given is not the same on every server. */
    private static Map<String, PaymentId> numbers(Handle handle, List<Wish> wishes) {
        var requests = wishes.stream().map(wish -> wish.intent().request().value()).toList();
        return handle.createQuery(
                        "SELECT id, request_id FROM payments WHERE request_id IN (<requests>)")
                .bindList("requests", Padded.toPowerOfTwo(requests))
                .map((row, _) ->
                        Map.entry(
                                new Columns(row).text("request_id"),
                                new PaymentId(row.getLong("id"))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void update(Handle handle, List<Payment> payments) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE payments
                           SET status = :status, transaction_id = :transaction,
                               failure_reason = :reason,
                               live_order_id = IF(:live, order_id, NULL),
                               settle_after = IF(:unsettled,
                                 NOW(6) + INTERVAL :pause SECOND, NULL),
                               version = version + 1, updated_at = NOW(6)
                         WHERE id = :id AND version = :version
                        """);
        for (var payment : payments) {
            batch.bind("status", payment.status())
                    .bind("transaction", payment.transactionId())
                    .bind("reason", payment.failureReason())
                    .bind("live", payment.isLive())
                    .bind("unsettled", payment.isOpen() || payment.nextRefund().isPresent())
                    .bind("pause", FIRST_PAUSE.toSeconds())
                    .bind("id", payment.id().value())
                    .bind("version", payment.version())
                    .add();
        }
        if (!Batches.findAll(batch)) {
            throw new PaymentChanged(payments.stream().map(Payment::id).toList());
        }
    }

    private static void saveRefunds(Handle handle, Collection<Payment> payments) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO refunds
                          (payment_id, number, request_id, amount, reason, done, requested_at)
                        VALUES (:payment, :number, :request, :amount, :reason, :done,
                          :requested)
                        ON DUPLICATE KEY UPDATE done = VALUES(done)
                        """);
        for (var payment : payments) {
            for (var refund : payment.refunds()) {
                batch.bind("payment", payment.id().value())
                        .bind("number", refund.number())
                        .bind("request", refund.request().value())
                        .bind("amount", refund.amount().amount())
                        .bind("reason", refund.reason())
                        .bind("done", refund.done())
                        .bind("requested", refund.requestedAt())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private List<Payment> select(String rest, UnaryOperator<Query> bind) {
        return sql.with(handle -> {
            var rows =
                    bind.apply(handle.createQuery("SELECT * FROM payments " + rest))
                            .map((row, _) -> PaymentRow.of(row))
                            .list();
            var refunds = refunds(handle, rows);
            return rows.stream()
                    .map(row -> row.toPayment(refunds.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    private static Map<Long, List<Refund>> refunds(Handle handle, List<PaymentRow> payments) {
        var byPayment = new HashMap<Long, List<Refund>>();
        var captured =
                payments.stream().filter(PaymentRow::isCaptured).map(PaymentRow::id).toList();
        if (captured.isEmpty()) {
            return byPayment;
        }
        handle.createQuery(
                        """
                        SELECT r.*, p.currency FROM refunds r
                          JOIN payments p ON p.id = r.payment_id
                         WHERE r.payment_id IN (<payments>) ORDER BY r.payment_id, r.number
                        """)
                .bindList("payments", Padded.toPowerOfTwo(captured))
                .map((row, _) -> Map.entry(row.getLong("payment_id"), refund(row)))
                .forEach(refund ->
                        byPayment
                                .computeIfAbsent(refund.getKey(), _ -> new ArrayList<>())
                                .add(refund.getValue()));
        return byPayment;
    }

    private static Refund refund(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Refund(
                row.getInt("number"),
                new RequestId(columns.text("request_id")),
                new Money(
                        row.getBigDecimal("amount"),
                        Currency.getInstance(columns.text("currency"))),
                columns.text("reason"),
                row.getBoolean("done"),
                columns.instant("requested_at"));
    }
}
