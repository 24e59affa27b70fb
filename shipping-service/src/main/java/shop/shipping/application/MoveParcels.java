package shop.shipping.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import shop.platform.kernel.Transactions;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.ShipmentId;

/**
 * Does what is to be done at the carrier: books parcels, asks where they are, and calls off those
 * that will not come. The carrier is called outside any transaction, always after what is to be
 * done was written down and before that it is done. Runs on a clock, on any number of instances.
 */
public final class MoveParcels {

    private static final int BATCH = 100;

    /** What the carrier's answer means for the order of a shipment. */
    private record Change(ShipmentId shipment, Consumer<Fulfilment> apply) {}

    private final Fulfilments fulfilments;
    private final Carrier carrier;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration pause;

    /**
     * @param pause how long a parcel is left alone once it was looked after
     */
    public MoveParcels(
            Fulfilments fulfilments,
            Carrier carrier,
            Transactions transactions,
            Clock clock,
            Duration pause) {
        this.fulfilments = fulfilments;
        this.carrier = carrier;
        this.transactions = transactions;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What came of all calls is written down together. One that fails does not keep the others
     * waiting; the failure is told when all had their turn.
     *
     * @return whether there may be more to do
     */
    public boolean handle() {
        var due = fulfilments.takeDue(clock.instant(), pause, BATCH);
        var changes = new ArrayList<Change>();
        var failures = new ArrayList<RuntimeException>();
        var errands = fulfilments.errands(due);
        var toBook = errands.stream().filter(it -> it.carriage() == Carriage.TO_BOOK).toList();
        together(failures, toBook, batch -> changes.addAll(booked(batch)));
        var underWay = errands.stream().filter(it -> it.carriage() == Carriage.UNDER_WAY).toList();
        together(failures, underWay, batch -> changes.addAll(moved(batch)));
        for (var errand : errands) {
            if (errand.carriage() == Carriage.TO_VOID) {
                attempt(failures, () -> changes.add(voided(errand)));
            }
        }
        together(failures, List.copyOf(changes), this::apply);
        if (!failures.isEmpty()) {
            var failure = failures.removeFirst();
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
        return due.size() == BATCH;
    }

    private static <T> void together(
            List<RuntimeException> failures, List<T> all, Consumer<List<T>> step) {
        if (all.size() > 1) {
            try {
                step.accept(all);
                return;
            } catch (RuntimeException _) { // whose fault it is shows when each goes alone
            }
        }
        all.forEach(each -> attempt(failures, () -> step.accept(List.of(each))));
    }

    private static void attempt(List<RuntimeException> failures, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private List<Change> booked(List<Errand> errands) {
        carrier.book(errands);
        return errands.stream()
                .map(Errand::shipment)
                .map(id -> new Change(id, fulfilment -> fulfilment.booked(id)))
                .toList();
    }

    /** What is to be written down of parcels that have moved since they were looked after. */
    private List<Change> moved(List<Errand> errands) {
        var movements = carrier.movements(errands.stream().map(Errand::shipment).toList());
        var changes = new ArrayList<Change>();
        for (var errand : errands) {
            var id = errand.shipment();
            var all = movements.getOrDefault(id, List.of());
            if (all.size() > errand.movements()) {
                changes.add(new Change(id, fulfilment -> fulfilment.moved(id, all)));
            }
        }
        return changes;
    }

    private Change voided(Errand errand) {
        var id = errand.shipment();
        carrier.cancel(id);
        return new Change(id, fulfilment -> fulfilment.voided(id));
    }

    private void apply(List<Change> changes) {
        transactions.run(() -> {
            var orders = changes.stream().map(change -> change.shipment().order()).toList();
            var taken = fulfilments.take(orders);
            for (var change : changes) {
                change.apply().accept(requireNonNull(taken.get(change.shipment().order())));
            }
            fulfilments.save(taken.values());
        });
    }
}
