package shop.payment.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.payment.application.port.OrderDesk;
import shop.payment.application.port.PaymentProvider;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentIntent;
import shop.payment.domain.PaymentMethod;
import shop.payment.domain.PaymentProblem.OrderNotFound;
import shop.payment.domain.PaymentProblem.PaymentDeclined;
import shop.payment.domain.Payments;
import shop.payment.domain.RequestId;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Money;

/**
 * Pays an order. What is owed comes from the order, never from the request. The provider is asked
 * outside any transaction, after the intent was written down; asked again with the same request,
 * this carries on where it was broken off. Customers who pay at the same time share one question
 * about their orders.
 */
public final class CreatePayment {

    public record Command(
            RequestId request,
            OrderId order,
            CustomerId customer,
            Money amount,
            PaymentMethod method,
            @Nullable String token) {}

    private static final int AT_ONCE = 32;

    private final Payments payments;
    private final PayableOrders orders;
    private final OrderDesk orderDesk;
    private final PaymentProvider provider;
    private final RecordCharge recordCharge;
    private final Clock clock;
    private final Batcher<OrderId, Optional<PayableOrder>> questions =
            new Batcher<>(AT_ONCE, this::ask);

    public CreatePayment(
            Payments payments,
            PayableOrders orders,
            OrderDesk orderDesk,
            PaymentProvider provider,
            RecordCharge recordCharge,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.orderDesk = orderDesk;
        this.provider = provider;
        this.recordCharge = recordCharge;
        this.clock = clock;
    }

    /**
     * @return the payment, whose outcome may still be open if the provider gave no clear answer
     * @throws PaymentDeclined if the provider refused
     */
    public PaymentView handle(Command command) {
        var intended = intended(command);
        var payment = intended.isOpen() ? charge(intended) : intended;
        var refusal = payment.failureReason();
        if (refusal != null) {
            throw new PaymentDeclined(payment.id(), refusal);
        }
        return PaymentView.of(payment);
    }

    /** A request that was taken before is not refused for what has changed since. */
    private Payment intended(Command command) {
        try {
            return intend(command);
        } catch (RuntimeException refusal) {
            return payments.requestedBy(command.request()).orElseThrow(() -> refusal);
        }
    }

    private Payment intend(Command command) {
        payableOrder(command.order()).checkPayment(command.customer(), command.amount());
        var intent =
                new PaymentIntent(
                        command.request(),
                        command.order(),
                        command.customer(),
                        command.amount(),
                        command.method(),
                        command.token());
        return payments.add(intent, clock.instant());
    }

    /** News may be a moment behind the customer: what is not payable here is asked about. */
    private PayableOrder payableOrder(OrderId id) {
        return orders.find(id)
                .filter(heard -> !heard.status().equals("pending"))
                .or(() -> questions.call(id))
                .orElseThrow(() -> new OrderNotFound(id));
    }

    private List<Optional<PayableOrder>> ask(List<OrderId> ids) {
        var found =
                orderDesk.find(Set.copyOf(ids)).stream()
                        .collect(toMap(PayableOrder::id, identity()));
        orders.note(found.values());
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    private Payment charge(Payment payment) {
        var intent = payment.intent();
        var charge =
                provider.charge(
                        payment.chargeKey(), intent.amount(), intent.method(), intent.token());
        return recordCharge.handle(payment, charge);
    }
}
