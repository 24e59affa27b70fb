package shop.bench;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What the customers were told, to which the shop is held afterwards. */
final class Promises {

    private final Queue<Long> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Long> payments = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> surprises = new ConcurrentHashMap<>();

    void taken(long order) {
        orders.add(order);
    }

    void paid(long payment) {
        payments.add(payment);
    }

    /** An answer that no customer should have got. */
    void surprise(String what) {
        surprises.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    List<Long> orders() {
        return List.copyOf(orders);
    }

    List<Long> payments() {
        return List.copyOf(payments);
    }

    List<String> faults() {
        return Stream.concat(
                        surprises.entrySet().stream()
                                .map(entry -> entry.getValue() + " × " + entry.getKey()),
                        Stream.concat(twice("order", orders()), twice("payment", payments())))
                .toList();
    }

    private static Stream<String> twice(String what, List<Long> ids) {
        var doubled = ids.size() - ids.stream().distinct().count();
        return doubled == 0 ? Stream.empty() : Stream.of(doubled + " times the same " + what);
    }
}
