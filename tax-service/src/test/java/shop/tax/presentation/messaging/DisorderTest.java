package shop.tax.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.messaging.News;
import shop.platform.messaging.memory.MemoryBus;
import shop.platform.test.InMemoryTransactions;
import shop.tax.application.InMemoryLedgerAccounts;
import shop.tax.application.KeepLedger;
import shop.tax.domain.LedgerEntry;
import shop.tax.domain.LedgerEntry.Kind;

/** Orders and refunds heard twice, and in any order but that of each aggregate: one ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisorderTest {

    private static final int ORDERS = 40;

    private Map<Long, List<LedgerEntry>> clean = Map.of();

    @BeforeAll
    void hearWithoutDisorder() {
        var accounts = new InMemoryLedgerAccounts();
        var keepLedger = new KeepLedger(new InMemoryTransactions(), accounts);
        var bus = bus(0, 0, keepLedger);
        for (var news : everything()) {
            bus.outbox().append(List.of(news));
            bus.deliverAll();
        }
        clean = accounts.entries();
    }

    @Test
    void without_disorder_there_are_sales_and_refunds() {
        var entries = clean.values().stream().flatMap(List::stream).toList();

        assertThat(entries).filteredOn(entry -> entry.kind() == Kind.SALE).hasSize(2 * ORDERS);
        assertThat(entries).filteredOn(entry -> entry.kind() == Kind.REFUND).hasSize(2 * 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        var accounts = new InMemoryLedgerAccounts();
        var bus = bus(seed, 0.4, new KeepLedger(new InMemoryTransactions(), accounts));
        bus.outbox().append(everything());

        bus.deliverAll();

        assertThat(accounts.entries()).isEqualTo(clean);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static MemoryBus bus(long seed, double repetition, KeepLedger keepLedger) {
        var bus = new MemoryBus(seed, repetition);
        bus.listen(OrderListener.TOPIC, OrderListener.TYPES, new OrderListener(keepLedger));
        bus.listen(PaymentListener.TOPIC, PaymentListener.TYPES, new PaymentListener(keepLedger));
        return bus;
    }

    /** Every order is paid and shipped; every second one is refunded, in two or one steps. */
    private static List<News> everything() {
        var news = new ArrayList<News>();
        for (var order = 1; order <= ORDERS; order++) {
            news.add(order(order, 1, "confirmed"));
            news.add(order(order, 2, "paid"));
            news.add(order(order, 3, "shipped"));
            if (order % 2 == 0) {
                news.add(refund(order, 1, "40.00", "2026-03-01T00:00:00Z"));
            }
            if (order % 4 == 0) {
                news.add(refund(order, 2, "114.98", "2026-04-01T00:00:00Z"));
            }
        }
        return news;
    }

    private static News order(long order, long version, String status) {
        var payload =
                """
                {"event":"order_status_updated","order_id":%d,"status":"%s","total_amount":114.98,
                 "currency":"CAD","updated_at":"2026-02-0%dT00:00:00Z","taxes":[
                  {"jurisdiction":"CA","name":"GST","rate":5,"base":100.00,"amount":5.00},
                  {"jurisdiction":"CA-QC","name":"QST","rate":9.975,"base":100.00,"amount":9.98}]}
                """
                        .formatted(order, status, version);
        return new News(
                "order",
                Long.toString(order),
                version,
                "order_status_updated",
                OrderListener.TOPIC,
                payload);
    }

    private static News refund(long order, long version, String inAll, String at) {
        var payload =
                """
                {"event":"payment_refunded","payment_id":%d,"order_id":%d,"total_refunded":%s,
                 "currency":"CAD","created_at":"%s"}
                """
                        .formatted(order, order, inAll, at);
        return new News(
                "payment",
                Long.toString(order),
                version,
                "payment_refunded",
                PaymentListener.TOPIC,
                payload);
    }
}
