package shop.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static shop.payment.domain.SomePayments.NOW;
import static shop.payment.domain.SomePayments.paymentThatIs;
import static shop.payment.domain.SomePayments.usd;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.payment.domain.PaymentEvent.PaymentFailed;
import shop.payment.domain.PaymentEvent.PaymentProcessed;
import shop.payment.domain.PaymentEvent.PaymentRefunded;
import shop.payment.domain.PaymentProblem.NotRefundable;
import shop.payment.domain.PaymentProblem.RefundTooLarge;
import shop.payment.domain.PaymentState.Captured;
import shop.payment.domain.PaymentState.Created;
import shop.payment.domain.PaymentState.Failed;
import shop.payment.domain.PaymentState.Unknown;

class PaymentTest {

    @Test
    void an_approved_payment_is_announced() {
        var payment = paymentThatIs(new Created());

        payment.approved("t-1", NOW);

        assertThat(payment.status()).isEqualTo("completed");
        assertThat(payment.transactionId()).isEqualTo("t-1");
        assertThat(payment.news()).containsExactly(new PaymentProcessed("t-1", NOW));
    }

    @Test
    void an_approval_heard_twice_is_announced_once() {
        var payment = paymentThatIs(new Created());

        payment.approved("t-1", NOW);
        payment.approved("t-1", NOW);

        assertThat(payment.news()).hasSize(1);
    }

    @Test
    void a_declined_payment_frees_its_order_for_another() {
        var payment = paymentThatIs(new Created());

        payment.declined("insufficient funds", NOW);

        assertThat(payment.isLive()).isFalse();
        assertThat(payment.news()).containsExactly(new PaymentFailed("insufficient funds", NOW));
    }

    @Test
    void without_a_clear_answer_it_stays_unknown_and_live() {
        var payment = paymentThatIs(new Created());

        payment.unanswered();

        assertThat(payment.status()).isEqualTo("unknown");
        assertThat(payment.isLive()).isTrue();
        assertThat(payment.news()).isEmpty();
    }

    @Test
    void a_late_approval_ends_the_doubt() {
        var payment = paymentThatIs(new Unknown());

        payment.approved("t-1", NOW);

        assertThat(payment.status()).isEqualTo("completed");
    }

    @Test
    void an_unclear_answer_takes_nothing_back() {
        var payment = paymentThatIs(new Captured("t-1"));

        payment.unanswered();

        assertThat(payment.status()).isEqualTo("completed");
    }

    @Test
    void money_taken_after_the_payment_failed_goes_back() {
        var payment = paymentThatIs(new Failed("voided"));

        payment.approved("t-1", NOW);

        assertThat(payment.refundable()).isEqualTo(usd("0"));
        assertThat(payment.nextRefund())
                .hasValueSatisfying(refund -> assertThat(refund.amount()).isEqualTo(usd("3000")));
    }

    @Test
    void a_decline_after_the_capture_is_a_fault_of_the_provider() {
        var payment = paymentThatIs(new Captured("t-1"));

        assertThatThrownBy(() -> payment.declined("?", NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void parts_go_back_until_all_is_back() {
        var payment = paymentThatIs(new Captured("t-1"));

        payment.refund(RequestId.fresh(), usd("1000"), "broken", NOW);
        payment.refunded(1, NOW);
        assertThat(payment.status()).isEqualTo("partially_refunded");

        payment.refund(RequestId.fresh(), usd("2000"), "all of it", NOW);
        payment.refunded(2, NOW);
        assertThat(payment.status()).isEqualTo("refunded");
        assertThat(payment.news())
                .extracting(PaymentRefunded.class::cast)
                .extracting(PaymentRefunded::total, PaymentRefunded::whole)
                .containsExactly(tuple(usd("1000"), false), tuple(usd("3000"), true));
    }

    @Test
    void the_same_request_for_money_back_is_one_refund() {
        var payment = paymentThatIs(new Captured("t-1"));
        var request = RequestId.fresh();

        payment.refund(request, usd("1000"), "broken", NOW);
        payment.refund(request, usd("1000"), "broken", NOW);

        assertThat(payment.refunds()).hasSize(1);
        assertThat(payment.refundable()).isEqualTo(usd("2000"));
    }

    @Test
    void a_refund_counts_from_the_moment_it_is_set_aside() {
        var payment = paymentThatIs(new Captured("t-1"));

        payment.refund(RequestId.fresh(), usd("2000"), "broken", NOW);

        assertThatThrownBy(() -> payment.refund(RequestId.fresh(), usd("1000.01"), "more", NOW))
                .isInstanceOf(RefundTooLarge.class);
        assertThat(payment.status()).isEqualTo("completed");
    }

    @Test
    void a_refund_of_nothing_is_refused() {
        var payment = paymentThatIs(new Captured("t-1"));

        assertThatThrownBy(() -> payment.refund(RequestId.fresh(), usd("0"), "?", NOW))
                .isInstanceOf(RefundTooLarge.class);
    }

    @Test
    void a_refund_carried_out_twice_is_announced_once() {
        var payment = paymentThatIs(new Captured("t-1"));
        payment.refund(RequestId.fresh(), usd("1000"), "broken", NOW);

        payment.refunded(1, NOW);
        payment.refunded(1, NOW);

        assertThat(payment.news()).hasSize(1);
        assertThat(payment.refundedTotal()).isEqualTo(usd("1000"));
    }

    @Test
    void money_that_was_not_taken_does_not_go_back() {
        for (var state : List.of(new Created(), new Unknown(), new Failed("no"))) {
            var payment = paymentThatIs(state);

            assertThatThrownBy(() -> payment.refund(RequestId.fresh(), usd("1"), "?", NOW))
                    .isInstanceOf(NotRefundable.class);
        }
    }

    @Test
    void giving_all_back_twice_sets_it_aside_once() {
        var payment = paymentThatIs(new Captured("t-1"));

        payment.giveBackAll("the order has ended", NOW);
        payment.giveBackAll("the order has ended", NOW);

        assertThat(payment.refunds()).hasSize(1);
    }
}
