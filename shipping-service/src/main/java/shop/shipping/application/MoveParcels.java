package shop.shipping.application;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;

/**
 * Does what is to be done at the carrier: books parcels, asks where they are, and calls off those
 * that will not come. The carrier is called outside any transaction, always after what is to be
 * done was written down and before that it is done. Runs on a clock, on any number of instances.
 */
public final class MoveParcels {

    private static final int BATCH = 100;

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
     * One that fails does not keep the others waiting; the failure is told when all had their turn.
     *
     * @return whether there may be more to do
     */
    public boolean handle() {
        var due = fulfilments.takeDue(clock.instant(), pause, BATCH);
        @Nullable RuntimeException failure = null;
        for (var shipment : due) {
            try {
                look(shipment);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return due.size() == BATCH;
    }

    private void look(ShipmentId id) {
        var errand = fulfilments.errand(id).orElseThrow(() -> new ShipmentNotFound(id));
        switch (errand.carriage()) {
            case TO_BOOK -> {
                carrier.book(errand);
                change(errand, fulfilment -> fulfilment.booked(id));
            }
            case UNDER_WAY -> {
                var movements = carrier.movements(id);
                if (movements.size() > errand.movements()) {
                    change(errand, fulfilment -> fulfilment.moved(id, movements));
                }
            }
            case TO_VOID -> {
                carrier.cancel(id);
                change(errand, fulfilment -> fulfilment.voided(id));
            }
            case CLOSED -> {}
        }
    }

    private void change(Errand errand, Consumer<Fulfilment> change) {
        transactions.run(() -> {
            var fulfilment = fulfilments.take(errand.shipment().order());
            change.accept(fulfilment);
            fulfilments.save(fulfilment);
        });
    }
}
