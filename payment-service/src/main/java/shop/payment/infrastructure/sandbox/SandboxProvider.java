package shop.payment.infrastructure.sandbox;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shop.payment.application.port.PaymentProvider;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.application.port.PaymentProvider.Charge.Declined;
import shop.payment.application.port.PaymentProvider.Charge.Unclear;
import shop.payment.domain.PaymentMethod;
import shop.payment.infrastructure.sandbox.SandboxToken.Answer;
import shop.payment.infrastructure.sandbox.SandboxToken.Outcome;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Money;

/**
 * A provider that charges nobody and behaves as real ones do, the bad days included: {@link
 * SandboxToken}. It keeps books of its own, never in a transaction of the service, so that killing
 * the service is to it what it would be to a bank.
 */
public final class SandboxProvider implements PaymentProvider, AutoCloseable {

    private static final int AT_ONCE = 32;

    private record Entry(
            String key, Money amount, @Nullable String declineReason, Duration knownAfter) {}

    private final Sql sql;
    private final Clock clock;
    private final BiConsumer<String, Charge> answers;
    private final Batcher<Entry, Charge> entries = new Batcher<>(AT_ONCE, this::book);
    private final ScheduledExecutorService lateAnswers =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("sandbox-answers").factory());

    /**
     * @param answers told of what the provider reports on its own account, by key: late, and twice
     */
    public SandboxProvider(Sql sql, Clock clock, BiConsumer<String, Charge> answers) {
        this.sql = sql;
        this.clock = clock;
        this.answers = answers;
    }

    @Override
    public Charge charge(String key, Money amount, PaymentMethod method, @Nullable String token) {
        var script = SandboxToken.of(token);
        if (script.outcome() == Outcome.NOTHING) {
            return new Unclear();
        }
        var delay = script.answer() == Answer.LATE ? SandboxToken.DELAY : Duration.ZERO;
        var entry = new Entry(key, amount, script.outcome().declineReason(), delay);
        var charge = entries.call(entry);
        return switch (script.answer()) {
            case AT_ONCE -> charge;
            case LOST -> new Unclear();
            case LATE, TWICE -> {
                var _ =
                        lateAnswers.schedule(
                                () -> answers.accept(key, entries.call(entry)),
                                SandboxToken.DELAY.toMillis() + 1,
                                TimeUnit.MILLISECONDS);
                yield charge;
            }
        };
    }

    @Override
    public Charge settle(String key) {
        var nothing = Money.zero(Currency.getInstance("XXX"));
        return entries.call(new Entry(key, nothing, "nothing was charged in time", Duration.ZERO));
    }

    @Override
    public boolean refund(String key, String chargeKey, Money amount) {
        return sql.with(handle -> {
            handle.createUpdate(
                            """
                            INSERT IGNORE INTO sandbox_refunds
                              (refund_key, charge_key, amount, created_at)
                            SELECT :key, c.charge_key, :amount, :now FROM sandbox_charges c
                             WHERE c.charge_key = :charge AND c.decline_reason IS NULL
                               AND c.amount >= :amount + (
                                 SELECT COALESCE(SUM(r.amount), 0) FROM sandbox_refunds r
                                  WHERE r.charge_key = :charge)
                            """)
                    .bind("key", key)
                    .bind("charge", chargeKey)
                    .bind("amount", amount.amount())
                    .bind("now", clock.instant())
                    .execute();
            return handle.createQuery(
                            "SELECT COUNT(*) FROM sandbox_refunds WHERE refund_key = :key")
                    .bind("key", key)
                    .mapTo(Long.class)
                    .one();
        })
                == 1;
    }

    @Override
    public void close() {
        lateAnswers.shutdownNow();
    }

    /** The first entry under a key stands; the same key again changes nothing. */
    private List<Charge> book(List<Entry> batch) {
        return sql.with(handle -> {
            insert(handle, batch);
            var booked = booked(handle, batch.stream().map(Entry::key).toList());
            return batch.stream().map(entry -> requireNonNull(booked.get(entry.key()))).toList();
        });
    }

    private void insert(Handle handle, List<Entry> entries) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT IGNORE INTO sandbox_charges
                          (charge_key, amount, currency, transaction_id,
                           decline_reason, known_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """);
        for (var entry : entries) {
            batch.add(
                    entry.key(),
                    entry.amount().amount(),
                    entry.amount().currency().getCurrencyCode(),
                    "sandbox-" + UUID.randomUUID(),
                    entry.declineReason(),
                    clock.instant().plus(entry.knownAfter()));
        }
        batch.execute();
    }

    private Map<String, Charge> booked(Handle handle, List<String> keys) {
        return handle.createQuery(
                        """
                        SELECT charge_key, transaction_id, decline_reason, known_at
                          FROM sandbox_charges WHERE charge_key IN (<keys>)
                        """)
                .bindList("keys", Padded.toPowerOfTwo(keys))
                .map((row, _) -> {
                    var columns = new Columns(row);
                    var charge =
                            columns.instant("known_at").isAfter(clock.instant())
                                    ? new Unclear()
                                    : told(
                                            columns.text("transaction_id"),
                                            row.getString("decline_reason"));
                    return Map.entry(columns.text("charge_key"), charge);
                })
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Charge told(String transactionId, @Nullable String declineReason) {
        return declineReason == null ? new Approved(transactionId) : new Declined(declineReason);
    }
}
