package shop.bad;

import shop.bad.presentation.OrderController;

record BadService(OrderController controller) {}
