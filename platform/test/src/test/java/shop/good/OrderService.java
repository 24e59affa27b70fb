package shop.good;

import java.time.Duration;

final class OrderService {

    private OrderService() {}

    static AutoCloseable start() {
        return new Wiring(new OrderSettings(Duration.ofMinutes(15))).running();
    }
}
