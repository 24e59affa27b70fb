package shop.order.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.orderThatIs;
import static shop.order.domain.Fixtures.usd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.order.domain.OrderState.Cancelled;
import shop.order.domain.OrderState.Completed;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Delivered;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.OrderState.PaidEarly;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.OrderState.Processing;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderState.Shipped;
import shop.order.domain.Transitions.Outcome;

/** Plays every cell of the table in {@code docs/checkout-saga.md}. */
class CheckoutSagaTest {

    private static final Path DOCUMENT = Path.of("../docs/checkout-saga.md");

    private static final List<OrderState> STATES =
            List.of(
                    new Pending(PAY_BY),
                    new PaidEarly(PAY_BY),
                    new Confirmed(PAY_BY),
                    new Paid(),
                    new Processing(),
                    new Shipped(),
                    new Delivered(),
                    new Completed(),
                    new Rejected(List.of(new Shortage(LAPTOP, 2, 1))),
                    new Expired(),
                    new Cancelled("changed my mind"));

    private enum Column {
        STOCK_RESERVED("stock_reserved"),
        STOCK_REJECTED("stock_rejected"),
        PAYMENT_PROCESSED("payment_processed"),
        PAYMENT_REFUNDED("payment_refunded"),
        SHIPMENT_MADE("shipment made"),
        ALL_SHIPPED("all shipped"),
        ALL_DELIVERED("all delivered"),
        TIME_IS_UP("time is up"),
        RETURN_TIME_IS_OVER("return time is over"),
        CUSTOMER_CANCELS("customer cancels"),
        STAFF_CANCEL("staff cancel"),
        STAFF_ADVANCE("staff advance");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        private Signal signal(OrderState state) {
            return switch (this) {
                case STOCK_RESERVED -> new Signal.StockReserved();
                case STOCK_REJECTED ->
                        new Signal.StockRejected(List.of(new Shortage(LAPTOP, 2, 1)));
                case PAYMENT_PROCESSED -> new Signal.PaymentProcessed(new PaymentId(9));
                case PAYMENT_REFUNDED -> new Signal.PaymentRefunded(usd("10"));
                case SHIPMENT_MADE -> new Signal.Shipping(Fulfilment.UNSHIPPED);
                case ALL_SHIPPED -> new Signal.Shipping(Fulfilment.SHIPPED);
                case ALL_DELIVERED -> new Signal.Shipping(Fulfilment.DELIVERED);
                case RETURN_TIME_IS_OVER -> new Signal.ReturnTimeIsOver();
                case TIME_IS_UP -> new Signal.TimeIsUp();
                case CUSTOMER_CANCELS -> new Signal.CustomerCancels("changed my mind");
                case STAFF_CANCEL -> new Signal.StaffCancels("changed my mind");
                case STAFF_ADVANCE ->
                        new Signal.StaffAdvances(
                                switch (state.status()) {
                                    case PROCESSING -> OrderStatus.SHIPPED;
                                    case SHIPPED -> OrderStatus.DELIVERED;
                                    case DELIVERED -> OrderStatus.COMPLETED;
                                    default -> OrderStatus.PROCESSING;
                                });
            };
        }
    }

    private record Cell(OrderState state, Column column, String expected) {

        private Signal signal() {
            return column.signal(state);
        }

        private String title() {
            return name(state) + " and " + column.title + ": " + expected;
        }
    }

    @TestFactory
    Stream<DynamicTest> an_order_does_what_the_document_says() throws IOException {
        return cells().stream()
                .map(it ->
                        dynamicTest(it.title(), () -> assertThat(play(it)).isEqualTo(it.expected)));
    }

    @TestFactory
    Stream<DynamicTest> hearing_it_again_changes_nothing() throws IOException {
        return cells().stream()
                .filter(cell -> !cell.expected.equals("409"))
                .map(cell -> dynamicTest(cell.title(), () -> playTwice(cell)));
    }

    @Test
    void the_document_is_the_table_the_code_prints() throws IOException {
        assertThat(tableInDocument()).isEqualTo(printed());
    }

    @Test
    void every_state_has_a_row() {
        assertThat(STATES.stream().<Class<?>>map(OrderState::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(OrderState.class));
    }

    private static String play(Cell cell) {
        var order = orderThatIs(cell.state);
        try {
            order.on(cell.signal(), NOW);
        } catch (OrderProblem.IllegalMove refusal) {
            assertThat(order.state()).isEqualTo(cell.state);
            assertThat(order.news()).isEmpty();
            return "409";
        }
        if (order.news().isEmpty()) {
            return "–";
        }
        var stayed = order.state().equals(cell.state);
        return stayed ? "noted" : word(Transitions.of(cell.state, cell.signal()));
    }

    private static void playTwice(Cell cell) {
        var signal = cell.signal();
        var once = orderThatIs(cell.state);
        once.on(signal, NOW);
        var twice = orderThatIs(cell.state);
        twice.on(signal, NOW);
        twice.on(signal, NOW);

        assertThat(twice.state()).isEqualTo(once.state());
        assertThat(twice.payment()).isEqualTo(once.payment());
        assertThat(twice.refunded()).isEqualTo(once.refunded());
        assertThat(twice.status()).isEqualTo(once.status());
    }

    @Test
    void the_payment_and_the_stock_decision_may_come_in_any_order_and_number() {
        var decisions =
                List.<Signal>of(
                        new Signal.StockReserved(),
                        new Signal.PaymentProcessed(new PaymentId(9)),
                        new Signal.StockReserved(),
                        new Signal.PaymentProcessed(new PaymentId(9)));

        for (var order : permutations(decisions)) {
            var played = Fixtures.newOrder();
            order.forEach(signal -> played.on(signal, NOW));

            assertThat(played.state()).isEqualTo(new Paid());
            assertThat(played.payment()).isEqualTo(new PaymentId(9));
        }
    }

    @Test
    void shipping_may_tell_in_any_order_and_number_and_each_step_is_told_once() {
        var told =
                List.<Signal>of(
                        new Signal.Shipping(Fulfilment.UNSHIPPED),
                        new Signal.Shipping(Fulfilment.PARTIALLY_SHIPPED),
                        new Signal.Shipping(Fulfilment.SHIPPED),
                        new Signal.Shipping(Fulfilment.SHIPPED),
                        new Signal.Shipping(Fulfilment.PARTIALLY_DELIVERED),
                        new Signal.Shipping(Fulfilment.DELIVERED),
                        new Signal.Shipping(Fulfilment.DELIVERED));

        for (var order : permutations(told)) {
            var played = orderThatIs(new Paid());
            order.forEach(signal -> played.on(signal, NOW));

            assertThat(played.state()).isEqualTo(new Delivered());
            assertThat(played.news().stream().map(OrderEvent::status))
                    .containsExactly(
                            OrderStatus.PROCESSING, OrderStatus.SHIPPED, OrderStatus.DELIVERED);
        }
    }

    @Test
    void part_of_the_goods_is_on_its_way_long_before_all_are() {
        var order = orderThatIs(new Paid());

        order.on(new Signal.Shipping(Fulfilment.PARTIALLY_SHIPPED), NOW);
        assertThat(order.state()).isEqualTo(new Processing());
        order.on(new Signal.Shipping(Fulfilment.PARTIALLY_DELIVERED), NOW);
        assertThat(order.state()).isEqualTo(new Shipped());
    }

    @Test
    void a_cancelled_order_stays_cancelled_whatever_comes_after() {
        var signals =
                List.<Signal>of(
                        new Signal.StockReserved(),
                        new Signal.PaymentProcessed(new PaymentId(9)),
                        new Signal.PaymentRefunded(usd("3000")),
                        new Signal.TimeIsUp());

        for (var order : permutations(signals)) {
            var played = orderThatIs(new Cancelled("changed my mind"));
            order.forEach(signal -> played.on(signal, NOW));

            assertThat(played.state()).isEqualTo(new Cancelled("changed my mind"));
            assertThat(played.refunded()).isEqualTo(usd("3000"));
            assertThat(played.version()).isEqualTo(7);
        }
    }

    @Test
    void a_refusal_names_what_is_allowed() {
        var order = orderThatIs(new Shipped());

        assertThatThrownBy(() -> order.on(new Signal.CustomerCancels("too late"), NOW))
                .isInstanceOfSatisfying(
                        OrderProblem.IllegalMove.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("status", "shipped")
                                        .containsEntry("allowed", List.of("delivered")));
    }

    private static List<Cell> cells() throws IOException {
        var rows = tableInDocument().lines().skip(2).map(CheckoutSagaTest::split).toList();
        var cells = new ArrayList<Cell>();
        for (var state : STATES) {
            var words = rows.get(STATES.indexOf(state)).iterator();
            assertThat(words.next()).isEqualTo(name(state));
            for (var column : Column.values()) {
                cells.add(new Cell(state, column, words.next()));
            }
        }
        return cells;
    }

    private static String tableInDocument() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .dropWhile(line -> !line.startsWith("| state |"))
                .takeWhile(line -> line.startsWith("|"))
                .collect(joining("\n"));
    }

    private static String printed() {
        var titles = Stream.of(Column.values()).map(column -> column.title);
        var head = "| state | " + titles.collect(joining(" | ")) + " |";
        var rule = "|---".repeat(Column.values().length + 1) + "|";
        var rows = STATES.stream().map(CheckoutSagaTest::printedRow);
        return Stream.concat(Stream.of(head, rule), rows).collect(joining("\n"));
    }

    private static String printedRow(OrderState state) {
        var words =
                Stream.of(Column.values())
                        .map(column -> word(Transitions.of(state, column.signal(state))));
        return "| " + name(state) + " | " + words.collect(joining(" | ")) + " |";
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Enter(var states) ->
                    states.stream().map(it -> "→ " + name(it)).collect(joining(" "));
            case Outcome.Note _ -> "noted";
            case Outcome.Nothing() -> "–";
            case Outcome.Refuse() -> "409";
        };
    }

    private static String name(OrderState state) {
        return state.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String row) {
        return Stream.of(row.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(it -> leaves(it).stream())
                        .toList()
                : List.of(type);
    }

    private static List<List<Signal>> permutations(List<Signal> signals) {
        if (signals.isEmpty()) {
            return List.of(List.of());
        }
        return signals.stream()
                .flatMap(first -> {
                    var rest = new ArrayList<>(signals);
                    rest.remove(first);
                    return permutations(rest).stream()
                            .map(it -> Stream.concat(Stream.of(first), it.stream()).toList());
                })
                .toList();
    }
}
