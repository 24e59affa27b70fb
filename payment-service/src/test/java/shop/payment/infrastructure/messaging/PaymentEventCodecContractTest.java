package shop.payment.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static shop.payment.domain.SomePayments.NOW;
import static shop.payment.domain.SomePayments.paymentThatIs;
import static shop.payment.domain.SomePayments.usd;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentState.Captured;
import shop.payment.domain.PaymentState.Created;
import shop.payment.domain.RequestId;
import shop.platform.messaging.News;

/** What is announced looks as {@code contracts/events/payment-events} says. */
class PaymentEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/payment-events");

    @Test
    void a_processed_payment_reads_as_agreed() throws IOException {
        var payment = paymentThatIs(new Created());
        payment.approved("sandbox-4f1c9a52-8d0e-4b52-9d5b-0b2f7b3f5f0e", NOW);

        assertThat(announced(payment)).isEqualTo(example("payment_processed"));
    }

    @Test
    void a_failed_payment_reads_as_agreed() throws IOException {
        var payment = paymentThatIs(new Created());
        payment.declined("insufficient funds", NOW);

        assertThat(announced(payment)).isEqualTo(example("payment_failed"));
    }

    @Test
    void a_refund_reads_as_agreed() throws IOException {
        var payment = paymentThatIs(new Captured("t-1"));
        payment.refund(RequestId.fresh(), usd("1000"), "broken on arrival", NOW);
        payment.refunded(1, NOW.plusSeconds(3600));

        assertThat(announced(payment)).isEqualTo(example("payment_refunded"));
    }

    @Test
    void news_go_under_the_payments_id_with_its_next_version() {
        var payment = paymentThatIs(new Created());
        payment.approved("t-1", NOW);

        assertThat(PaymentEventCodec.encode(payment))
                .extracting(News::topic, News::aggregateId, News::aggregateVersion)
                .containsExactly(tuple("payment-events", "12", 4L));
    }

    private static Map<String, Object> announced(Payment payment) {
        return json(PaymentEventCodec.encode(payment).getFirst().payload());
    }

    private static Map<String, Object> example(String type) throws IOException {
        return json(Files.readString(CONTRACTS.resolve(type + ".example.json")));
    }

    private static Map<String, Object> json(String text) {
        return new TreeMap<>(Jsonb.builder().build().type(Object.class).map().fromJson(text));
    }
}
