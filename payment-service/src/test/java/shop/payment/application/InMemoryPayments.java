package shop.payment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.payment.domain.OrderId;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentEvent;
import shop.payment.domain.PaymentFilter;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentIntent;
import shop.payment.domain.PaymentProblem.OrderAlreadyPaid;
import shop.payment.domain.PaymentProblem.PaymentChanged;
import shop.payment.domain.Payments;
import shop.payment.domain.RequestId;

/** Keeps payments, and what they announced, for the length of a test. */
final class InMemoryPayments implements Payments {

    private final Map<PaymentId, Payment> stored = new HashMap<>();
    private final Map<PaymentId, Instant> settleAfter = new HashMap<>();
    private final List<PaymentEvent> announced = new ArrayList<>();
    private final Clock clock;

    InMemoryPayments(Clock clock) {
        this.clock = clock;
    }

    List<PaymentEvent> announced() {
        return announced;
    }

    @Override
    public Payment add(PaymentIntent intent, Instant now) {
        return requestedBy(intent.request()).orElseGet(() -> addNew(intent, now));
    }

    private Payment addNew(PaymentIntent intent, Instant now) {
        if (!takeLiveOf(List.of(intent.order())).isEmpty()) {
            throw new OrderAlreadyPaid(intent.order());
        }
        var payment = Payment.intended(new PaymentId(stored.size() + 1L), intent, now);
        stored.put(payment.id(), payment);
        settleAfter.put(payment.id(), now.plus(Duration.ofSeconds(30)));
        return reread(payment.id());
    }

    @Override
    public void save(Collection<Payment> payments) {
        payments.forEach(this::keep);
    }

    private void keep(Payment payment) {
        if (reread(payment.id()).version() != payment.version()) {
            throw new PaymentChanged(List.of(payment.id()));
        }
        announced.addAll(payment.news());
        stored.put(payment.id(), copy(payment, payment.version() + 1));
        if (payment.isOpen() || payment.nextRefund().isPresent()) {
            settleAfter.put(payment.id(), clock.instant().plus(Duration.ofSeconds(1)));
        } else {
            settleAfter.remove(payment.id());
        }
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(stored.get(id)).map(found -> reread(found.id()));
    }

    @Override
    public List<Payment> take(Collection<PaymentId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Payment> requestedBy(RequestId request) {
        return stored.values().stream()
                .filter(payment -> payment.intent().request().equals(request))
                .map(payment -> reread(payment.id()))
                .findFirst();
    }

    @Override
    public List<Payment> takeLiveOf(Collection<OrderId> orders) {
        return stored.values().stream()
                .filter(payment -> orders.contains(payment.intent().order()) && payment.isLive())
                .map(payment -> reread(payment.id()))
                .toList();
    }

    @Override
    public List<Payment> list(PaymentFilter filter) {
        return stored.values().stream()
                .filter(payment ->
                        filter.customer() == null
                                || payment.intent().customer().equals(filter.customer()))
                .filter(payment ->
                        filter.order() == null || payment.intent().order().equals(filter.order()))
                .sorted(
                        Comparator.comparingLong((Payment payment) -> payment.id().value())
                                .reversed())
                .skip(filter.page().skip())
                .limit(filter.page().limit())
                .toList();
    }

    @Override
    public List<PaymentId> takeUnsettled(Duration pause, int limit) {
        var now = clock.instant();
        var due =
                settleAfter.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(now))
                        .map(Map.Entry::getKey)
                        .limit(limit)
                        .toList();
        due.forEach(id -> settleAfter.put(id, now.plus(pause)));
        return due;
    }

    private Payment reread(PaymentId id) {
        var payment = stored.get(id);
        if (payment == null) {
            throw new AssertionError("no such payment: " + id);
        }
        return copy(payment, payment.version());
    }

    private static Payment copy(Payment payment, long version) {
        return Payment.restore(
                payment.id(),
                payment.intent(),
                payment.createdAt(),
                version,
                payment.state(),
                payment.refunds());
    }
}
