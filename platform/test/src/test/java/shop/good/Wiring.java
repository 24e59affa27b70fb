package shop.good;

import java.time.Clock;
import shop.good.application.PlaceOrder;
import shop.good.infrastructure.HttpCatalogue;
import shop.good.infrastructure.JdbcOrders;
import shop.good.presentation.OrderController;

final class Wiring {

    private final OrderSettings settings;

    Wiring(OrderSettings settings) {
        this.settings = settings;
    }

    AutoCloseable running() {
        var clock = Clock.offset(Clock.systemUTC(), settings.paymentTimeout());
        var placeOrder = new PlaceOrder(new JdbcOrders(), new HttpCatalogue(), clock);
        return new OrderController(placeOrder)::stop;
    }
}
