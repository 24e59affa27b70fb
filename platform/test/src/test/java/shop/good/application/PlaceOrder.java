package shop.good.application;

import java.math.BigDecimal;
import java.time.Clock;
import shop.good.application.port.Catalogue;
import shop.good.domain.Order;
import shop.good.domain.Orders;

public final class PlaceOrder {

    public record Command(BigDecimal total) {}

    private final Orders orders;
    private final Catalogue catalogue;
    private final Clock clock;

    public PlaceOrder(Orders orders, Catalogue catalogue, Clock clock) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public OrderView handle(Command command) {
        orders.add(new Order(command.total()));
        return new OrderView(catalogue.name(), clock.instant());
    }
}
