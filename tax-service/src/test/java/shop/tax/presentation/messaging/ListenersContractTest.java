package shop.tax.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.Message;
import shop.platform.test.InMemoryTransactions;
import shop.tax.application.InMemoryLedgerAccounts;
import shop.tax.application.KeepLedger;
import shop.tax.domain.LedgerAccount;

/** The examples of the contract, as this service hears them. */
class ListenersContractTest {

    private static final Instant TOLD = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryLedgerAccounts accounts = new InMemoryLedgerAccounts();
    private final KeepLedger keepLedger = new KeepLedger(new InMemoryTransactions(), accounts);
    private final OrderListener orders = new OrderListener(keepLedger);
    private final PaymentListener payments = new PaymentListener(keepLedger);

    @Test
    void a_paid_order_is_sold() {
        orders.handle(
                List.of(message("order-events", example("order-events", "order_status_updated"))));

        var account = accounts.find(42).orElseThrow();
        assertThat(account.sale().orElseThrow().total().amount()).isEqualTo("3000.00");
        assertThat(account.sale().orElseThrow().at())
                .isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
    }

    @Test
    void an_order_of_another_status_is_not() {
        var paid = example("order-events", "order_status_updated");

        orders.handle(List.of(message("order-events", paid.replace("\"paid\"", "\"shipped\""))));

        assertThat(accounts.find(42)).isEmpty();
    }

    @Test
    void a_refund_is_remembered() {
        payments.handle(
                List.of(message("payment-events", example("payment-events", "payment_refunded"))));

        assertThat(accounts.find(1).map(LedgerAccount::refunds).orElseThrow())
                .containsValue(Instant.parse("2026-11-22T11:00:00Z"));
    }

    @Test
    void each_tax_of_an_order_is_entered() {
        orders.handle(
                List.of(
                        message(
                                "order-events",
                                """
                                {"event":"order_status_updated","order_id":5,"status":"paid",
                                 "total_amount":114.98,"currency":"CAD","country":"CA","region":"QC",
                                 "taxes":[
                                  {"jurisdiction":"CA","name":"GST","rate":5,"base":100,"amount":5.00},
                                  {"jurisdiction":"CA-QC","name":"QST","rate":9.975,"base":100.00,
                                   "amount":9.98}],
                                 "something_new":{"a":[1]}}
                                """)));

        assertThat(accounts.find(5).orElseThrow().entries())
                .extracting(entry -> entry.rate().jurisdiction() + " " + entry.tax())
                .containsExactly("CA 5.00 CAD", "CA-QC 9.98 CAD");
        assertThat(accounts.find(5).orElseThrow().sale().orElseThrow().at()).isEqualTo(TOLD);
    }

    @Test
    void a_reverse_charge_is_entered_without_tax() {
        orders.handle(
                List.of(
                        message(
                                "order-events",
                                """
                                {"event":"order_status_updated","order_id":6,"status":"paid",
                                 "total_amount":100.00,"currency":"EUR","country":"DE",
                                 "reverse_charge":true,"taxes":[]}
                                """)));

        assertThat(accounts.find(6).orElseThrow().entries())
                .extracting(entry -> entry.rate().name() + " " + entry.base() + " " + entry.tax())
                .containsExactly("Reverse charge 100.00 EUR 0.00 EUR");
    }

    private static String example(String topic, String type) {
        try {
            return Files.readString(Path.of("../contracts/events", topic, type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message message(String topic, String payload) {
        return new Message(UUID.randomUUID(), "any", topic, "1", 1, "any", payload, TOLD, Map.of());
    }
}
