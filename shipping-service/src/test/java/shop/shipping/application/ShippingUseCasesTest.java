package shop.shipping.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.ANNA;
import static shop.shipping.domain.Fixtures.BEN;
import static shop.shipping.domain.Fixtures.HOME;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.SAIGON;
import static shop.shipping.domain.Fixtures.SILENCE;
import static shop.shipping.domain.Fixtures.band;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.place;
import static shop.shipping.domain.Fixtures.purchase;
import static shop.shipping.domain.Fixtures.rate;
import static shop.shipping.domain.Fixtures.zone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Money;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.shipping.application.FollowOrders.Heard;
import shop.shipping.domain.DeliveryWindow;
import shop.shipping.domain.Load;
import shop.shipping.domain.Locality;
import shop.shipping.domain.OrderFulfilment;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.ShippingProblem.ChangedMeanwhile;
import shop.shipping.domain.ShippingProblem.MethodNotAvailable;
import shop.shipping.domain.ShippingProblem.NothingUnderWay;
import shop.shipping.domain.ShippingProblem.RateNotFound;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;
import shop.shipping.domain.ShippingProblem.UnknownTrackingNumber;
import shop.shipping.domain.ShippingProblem.ZoneNotFound;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.domain.ZoneId;

class ShippingUseCasesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final ShipmentId FIRST = ShipmentId.of(ORDER, 1);

    private final FakeClock clock = FakeClock.at(NOW);
    private final FakeCarrier carrier = new FakeCarrier(clock);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryFulfilments fulfilments = new InMemoryFulfilments();
    private final InMemoryTariffs tariffs = new InMemoryTariffs();
    private final ShowTables showTables = new ShowTables(tariffs.zones(), tariffs.rates(), clock);
    private final FollowOrders followOrders =
            new FollowOrders(fulfilments, showTables, carrier, transactions, clock);
    private final SendParcel sendParcel =
            new SendParcel(fulfilments, fulfilments, showTables, carrier, transactions, clock);
    private final MoveShipment moveShipment =
            new MoveShipment(fulfilments, fulfilments, transactions, clock);

    private ZoneId vietnam = new ZoneId(0);

    @BeforeEach
    void enterTariffs() {
        vietnam = tariffs.zones().add(zone("VN", place("VN"))).id();
        tariffs.rates().add(rate(vietnam, "standard"));
        tariffs.rates()
                .add(
                        new RateDetails(
                                vietnam,
                                "express",
                                "Express",
                                1,
                                2,
                                List.of(band("2", "0", null))));
    }

    @Test
    void a_paid_order_is_sent_as_was_paid_for_and_arrives_when_that_does() {
        hear(new Purchase(ANNA, HOME, "express", items(1, 0)));

        var delivery = shown(FIRST).label().delivery();

        assertThat(delivery.method()).isEqualTo("express");
        assertThat(delivery.carrier()).isEqualTo("simulated");
        assertThat(delivery.window())
                .isEqualTo(
                        new DeliveryWindow(
                                LocalDate.parse("2026-05-05"), LocalDate.parse("2026-05-06")));
    }

    @Test
    void an_order_that_names_no_method_goes_by_the_usual_one() {
        hear(purchase(items(1, 0)));

        assertThat(shown(FIRST).label().delivery().method()).isEqualTo("standard");
    }

    @Test
    void what_was_paid_is_sent_even_where_nothing_is_offered_any_more() {
        hear(new Purchase(ANNA, HOME, "pigeon", items(1, 0)));

        var delivery = shown(FIRST).label().delivery();

        assertThat(delivery.method()).isEqualTo("pigeon");
        assertThat(delivery.window().from()).isEqualTo(LocalDate.parse("2026-05-07"));
        assertThat(delivery.window().until()).isEqualTo(LocalDate.parse("2026-05-11"));
    }

    @Test
    void a_parcel_of_its_own_goes_by_the_method_staff_choose_if_there_is_one() {
        hear(purchase(items(2, 0)));

        var sent = sendParcel.handle(command("7:a", "express"));
        var again = sendParcel.handle(command("7:a", "express"));

        assertThat(sent.label().delivery().method()).isEqualTo("express");
        assertThat(again.label()).isEqualTo(sent.label());
        assertThatThrownBy(() -> sendParcel.handle(command("7:b", "pigeon")))
                .isInstanceOfSatisfying(
                        MethodNotAvailable.class,
                        refused ->
                                assertThat(refused.errors().getFirst().message())
                                        .contains("standard, express"));
    }

    @Test
    void staff_take_a_shipment_to_the_door() {
        hear(purchase(items(2, 0)));

        for (var status :
                List.of(ShipmentStatus.PACKED, ShipmentStatus.SHIPPED, ShipmentStatus.DELIVERED)) {
            var moved = moveShipment.handle(new MoveShipment.Command(FIRST, status, SILENCE));
            assertThat(moved.progress().status()).isEqualTo(status);
        }

        var track = new TrackOrder(fulfilments).handle(ORDER, new Reach.Only(ANNA));
        assertThat(track.fulfilment()).isEqualTo(OrderFulfilment.DELIVERED);
        assertThat(track.shipments()).hasSize(1);
        assertThat(track.shipments().getFirst().events()).hasSize(4);
    }

    @Test
    void others_find_nothing() {
        hear(purchase(items(2, 0)));
        var ben = new Reach.Only(BEN);

        assertThatThrownBy(() -> new ShowShipment(fulfilments).handle(FIRST, ben))
                .isInstanceOf(ShipmentNotFound.class);
        assertThatThrownBy(() -> new TrackOrder(fulfilments).handle(ORDER, ben))
                .isInstanceOf(NothingUnderWay.class);
    }

    @Test
    void whoever_knows_its_number_sees_where_a_parcel_is() {
        hear(purchase(items(2, 0)));
        var number = shown(FIRST).label().tracking();
        var trackParcel = new TrackParcel(fulfilments);

        assertThat(trackParcel.handle(number).label().id()).isEqualTo(FIRST);
        assertThatThrownBy(() -> trackParcel.handle(TrackingNumber.fresh()))
                .isInstanceOf(UnknownTrackingNumber.class);
        assertThatThrownBy(() -> TrackingNumber.parse("' OR 1=1"))
                .isInstanceOf(UnknownTrackingNumber.class);
    }

    @Test
    void a_quote_names_what_is_available_the_cheapest_first() {
        var quote = new QuoteShipping(showTables, carrier, USD).handle(SAIGON, load("40", "1"));

        assertThat(quote.zone()).isEqualTo("VN");
        assertThat(quote.offers())
                .containsExactly(
                        new QuoteView.Offer(
                                "express",
                                "Express",
                                "simulated",
                                Money.of("2", USD),
                                DeliveryWindow.after(NOW, 1, 2)),
                        new QuoteView.Offer(
                                "standard",
                                "By standard",
                                "simulated",
                                Money.of("5.40", USD),
                                DeliveryWindow.after(NOW, 3, 5)));
    }

    @Test
    void where_nothing_is_sent_a_quote_is_empty() {
        var quote =
                new QuoteShipping(showTables, carrier, USD)
                        .handle(new Locality("AQ", null, null), load("40", "1"));

        assertThat(quote.zone()).isNull();
        assertThat(quote.offers()).isEmpty();
    }

    @Test
    void zones_are_changed_by_who_has_seen_them() {
        var zones = tariffs.zones();
        var entered = new EnterZone(zones).handle(zone("Japan", place("JP")));
        var update = new UpdateZone(zones);
        var changed = zone("Nippon", place("JP"));

        var updated =
                update.handle(new UpdateZone.Command(entered.id(), changed, OptionalLong.of(1)));

        assertThat(updated.version()).isEqualTo(2);
        assertThat(new ShowZone(zones).handle(entered.id())).isEqualTo(updated);
        assertThatThrownBy(() ->
                        update.handle(
                                new UpdateZone.Command(entered.id(), changed, OptionalLong.of(1))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> new RemoveZone(zones).handle(entered.id(), OptionalLong.of(1)))
                .isInstanceOf(ChangedMeanwhile.class);
        new RemoveZone(zones).handle(entered.id(), OptionalLong.empty());
        assertThatThrownBy(() -> new ShowZone(zones).handle(entered.id()))
                .isInstanceOf(ZoneNotFound.class);
    }

    @Test
    void rates_are_changed_by_who_has_seen_them() {
        var rates = tariffs.rates();
        var entered = new EnterRate(rates).handle(rate(vietnam, "slow"));
        var update = new UpdateRate(rates);
        var changed = rate(vietnam, "slower");

        var updated =
                update.handle(new UpdateRate.Command(entered.id(), changed, OptionalLong.empty()));

        assertThat(updated.version()).isEqualTo(2);
        assertThat(new ShowRate(rates).handle(entered.id())).isEqualTo(updated);
        assertThatThrownBy(() ->
                        update.handle(
                                new UpdateRate.Command(entered.id(), changed, OptionalLong.of(1))))
                .isInstanceOf(ChangedMeanwhile.class);
        new RemoveRate(rates).handle(entered.id(), OptionalLong.of(2));
        assertThatThrownBy(() -> new ShowRate(rates).handle(new RateId(entered.id().value())))
                .isInstanceOf(RateNotFound.class);
    }

    @Test
    void an_order_never_heard_of_has_nothing_under_way() {
        assertThatThrownBy(() ->
                        new TrackOrder(fulfilments).handle(new OrderId(1), new Reach.Everybodys()))
                .isInstanceOf(NothingUnderWay.class);
    }

    private void hear(Purchase purchase) {
        followOrders.handle(List.of(new Heard.Paid(ORDER, purchase)));
    }

    private ShipmentView shown(ShipmentId id) {
        return new ShowShipment(fulfilments).handle(id, new Reach.Everybodys());
    }

    private static SendParcel.Command command(String request, String method) {
        return new SendParcel.Command(new RequestId(request), ORDER, items(1, 0), method);
    }

    private static Load load(String value, String weight) {
        return new Load(new BigDecimal(value), new BigDecimal(weight), 1);
    }
}
