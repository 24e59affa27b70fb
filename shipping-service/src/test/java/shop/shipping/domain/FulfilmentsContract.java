package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.ANNA;
import static shop.shipping.domain.Fixtures.BEN;
import static shop.shipping.domain.Fixtures.HOME;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.SILENCE;
import static shop.shipping.domain.Fixtures.STANDARD;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.paid;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.shipping.application.ShipmentView;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.ShippingProblem.FulfilmentChanged;

/** What holds of fulfilments and of how they are read, wherever they are kept. */
public abstract class FulfilmentsContract {

    private static final ShipmentId FIRST = ShipmentId.of(ORDER, 1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Page ALL = new Page(0, 100);

    protected abstract Fulfilments fulfilments();

    protected abstract ShipmentBoard board();

    protected abstract Transactions transactions();

    @Test
    void an_order_nobody_has_heard_of_is_unheard() {
        var taken = take(ORDER);

        assertThat(taken.keptVersion()).isZero();
        assertThat(taken.shipments()).isEmpty();
    }

    @Test
    void what_is_kept_is_found_again() {
        var made = paid(ORDER);
        made.send(new RequestId("7:key"), items(1, 0), _ -> STANDARD, NOW);
        fulfilments().save(made);

        var found = take(ORDER);

        assertThat(found.state()).isEqualTo(made.state());
        assertThat(found.keptVersion()).isEqualTo(made.version());
        assertThat(found.isChanged()).isFalse();
        assertThat(found.shipments())
                .extracting(Shipment::label)
                .isEqualTo(made.shipments().stream().map(Shipment::label).toList());
        assertThat(found.shipments())
                .extracting(Shipment::progress)
                .isEqualTo(made.shipments().stream().map(Shipment::progress).toList());
    }

    @Test
    void a_change_is_kept() {
        fulfilments().save(paid(ORDER));

        change(
                ORDER,
                it -> {
                    it.booked(FIRST);
                    it.moved(
                            FIRST,
                            List.of(
                                    new Movement(
                                            1, TrackingStatus.IN_TRANSIT, "Hue", "Seen.", NOW)));
                });

        var found = take(ORDER);
        assertThat(found.keptVersion()).isEqualTo(3);
        assertThat(found.shipments().getFirst().progress())
                .isEqualTo(
                        new ShipmentProgress(
                                items(2, 3),
                                ShipmentStatus.SHIPPED,
                                TrackingStatus.IN_TRANSIT,
                                Carriage.UNDER_WAY,
                                1,
                                3,
                                NOW));
    }

    @Test
    void a_tombstone_is_kept() {
        change(ORDER, it -> it.cancelled(NOW));

        assertThat(take(ORDER).state()).isEqualTo(new Ended(null));
        assertThat(board().of(ORDER, new Reach.Everybodys())).isEmpty();
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten() {
        fulfilments().save(paid(ORDER));
        var stale = take(ORDER);
        change(ORDER, it -> it.booked(FIRST));

        stale.cancelled(NOW);

        assertThatThrownBy(() -> transactions().run(() -> fulfilments().save(stale)))
                .isInstanceOf(FulfilmentChanged.class);
        assertThat(take(ORDER).shipments().getFirst().status()).isEqualTo(ShipmentStatus.PENDING);
    }

    @Test
    void several_orders_are_kept_at_once() {
        var other = new OrderId(43);
        fulfilments().save(List.of(paid(other), paid(ORDER)));

        transactions()
                .run(() -> {
                    var taken = fulfilments().take(List.of(other, ORDER, new OrderId(44)));
                    assertThat(taken.keySet()).containsExactly(ORDER, other, new OrderId(44));
                    taken.values().forEach(it -> it.cancelled(NOW));
                    fulfilments().save(taken.values());
                });

        assertThat(take(other).shipments().getFirst().status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(take(new OrderId(44)).state()).isEqualTo(new Ended(null));
    }

    @Test
    void what_is_to_be_done_is_handed_to_one_at_a_time() {
        fulfilments().save(paid(ORDER));

        assertThat(fulfilments().takeDue(NOW.minusSeconds(1), PAUSE, 10)).isEmpty();
        assertThat(fulfilments().takeDue(NOW, PAUSE, 10)).containsExactly(FIRST);
        assertThat(fulfilments().takeDue(NOW, PAUSE, 10)).isEmpty();
        assertThat(fulfilments().takeDue(NOW.plus(PAUSE), PAUSE, 10)).containsExactly(FIRST);
    }

    @Test
    void no_more_is_handed_out_than_asked_for() {
        fulfilments().save(List.of(paid(ORDER), paid(new OrderId(43)), paid(new OrderId(44))));

        assertThat(fulfilments().takeDue(NOW, PAUSE, 2)).hasSize(2);
        assertThat(fulfilments().takeDue(NOW, PAUSE, 2)).hasSize(1);
    }

    @Test
    void
            a_parcel_on_its_way_is_looked_after_again_one_to_be_called_off_at_once_a_closed_one_never() {
        fulfilments().save(paid(ORDER));
        assertThat(fulfilments().takeDue(NOW, PAUSE, 10)).hasSize(1);
        change(ORDER, it -> it.booked(FIRST));
        assertThat(fulfilments().takeDue(NOW, PAUSE, 10)).isEmpty();

        change(ORDER, it -> it.cancelled(NOW));
        assertThat(fulfilments().takeDue(NOW, PAUSE, 10)).containsExactly(FIRST);

        change(ORDER, it -> it.voided(FIRST));
        assertThat(fulfilments().takeDue(NOW.plus(PAUSE.multipliedBy(9)), PAUSE, 10)).isEmpty();
    }

    @Test
    void an_errand_says_what_to_do_and_where_it_goes() {
        var made = paid(ORDER);
        fulfilments().save(made);

        assertThat(fulfilments().errands(List.of(FIRST, new ShipmentId(1))))
                .containsExactly(
                        new Errand(
                                FIRST,
                                made.shipments().getFirst().label().tracking(),
                                HOME,
                                Carriage.TO_BOOK,
                                0));
        assertThat(fulfilments().errands(List.of())).isEmpty();
    }

    @Test
    void a_shipment_is_shown_with_its_history_to_whom_it_belongs() {
        var made = paid(ORDER);
        fulfilments().save(made);
        change(
                ORDER,
                it -> it.move(FIRST, ShipmentStatus.PACKED, new Remark("Hue", "With care."), NOW));

        var seen = board().find(FIRST, new Reach.Only(ANNA)).orElseThrow();

        assertThat(seen.order()).isEqualTo(ORDER);
        assertThat(seen.customer()).isEqualTo(ANNA);
        assertThat(seen.label()).isEqualTo(made.shipments().getFirst().label());
        assertThat(seen.progress().items()).isEqualTo(items(2, 3));
        assertThat(seen.events())
                .containsExactly(
                        new ShipmentView.Entry(
                                1,
                                ShipmentStatus.PENDING,
                                TrackingStatus.PRE_TRANSIT,
                                SILENCE,
                                NOW),
                        new ShipmentView.Entry(
                                2,
                                ShipmentStatus.PACKED,
                                TrackingStatus.PRE_TRANSIT,
                                new Remark("Hue", "With care."),
                                NOW));
        assertThat(board().find(FIRST, new Reach.Only(BEN))).isEmpty();
        assertThat(board().find(FIRST, new Reach.Everybodys())).contains(seen);
        assertThat(board().find(seen.label().tracking())).contains(seen);
        assertThat(board().find(TrackingNumber.fresh())).isEmpty();
        assertThat(board().of(ORDER, new Reach.Only(ANNA))).containsExactly(seen);
        assertThat(board().of(ORDER, new Reach.Only(BEN))).isEmpty();
    }

    @Test
    void shipments_are_listed_by_what_is_asked_for() {
        var made = paid(ORDER);
        made.send(RequestId.fresh(), items(1, 0), _ -> STANDARD, NOW);
        made.move(FIRST, ShipmentStatus.PACKED, SILENCE, NOW);
        fulfilments().save(List.of(made, paid(new OrderId(43))));

        assertThat(numbers(new Reach.Everybodys(), null, null, null, ALL))
                .containsExactly(4301L, 4202L, 4201L);
        assertThat(numbers(new Reach.Only(BEN), null, null, null, ALL)).isEmpty();
        assertThat(numbers(new Reach.Only(ANNA), ORDER, null, null, ALL))
                .containsExactly(4202L, 4201L);
        assertThat(numbers(new Reach.Everybodys(), null, ShipmentStatus.PACKED, null, ALL))
                .containsExactly(4201L);
        assertThat(numbers(new Reach.Everybodys(), null, null, new ShipmentId(4301), ALL))
                .containsExactly(4202L, 4201L);
        assertThat(numbers(new Reach.Everybodys(), null, null, null, new Page(1, 1)))
                .containsExactly(4202L);
    }

    private List<Long> numbers(
            Reach reach,
            @Nullable OrderId order,
            @Nullable ShipmentStatus status,
            @Nullable ShipmentId before,
            Page page) {
        return board().list(new ShipmentFilter(reach, order, status, before, page)).stream()
                .map(view -> view.label().id().value())
                .toList();
    }

    private Fulfilment take(OrderId order) {
        return transactions().call(() -> fulfilments().take(order));
    }

    private void change(OrderId order, Consumer<Fulfilment> change) {
        transactions()
                .run(() -> {
                    var fulfilment = fulfilments().take(order);
                    change.accept(fulfilment);
                    fulfilments().save(fulfilment);
                });
    }
}
