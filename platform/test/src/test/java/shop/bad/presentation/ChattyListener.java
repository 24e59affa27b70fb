package shop.bad.presentation;

record ChattyListener(OrderController controller) {}
