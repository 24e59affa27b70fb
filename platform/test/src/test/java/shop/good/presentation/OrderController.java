package shop.good.presentation;

import java.math.BigDecimal;
import shop.good.application.PlaceOrder;

public final class OrderController {

    private final PlaceOrder placeOrder;

    public OrderController(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    public void stop() {
        placeOrder.handle(new PlaceOrder.Command(BigDecimal.ZERO));
    }

    OrderResponse place(PlaceOrderRequest request) {
        return OrderResponse.of(placeOrder.handle(new PlaceOrder.Command(request.total())));
    }
}
