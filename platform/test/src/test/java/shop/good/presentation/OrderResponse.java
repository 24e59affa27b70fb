package shop.good.presentation;

import shop.good.application.OrderView;

record OrderResponse(String name) {

    static OrderResponse of(OrderView view) {
        return new OrderResponse(view.name());
    }
}
