package shop.bad.infrastructure;

import shop.bad.presentation.OrderController;

record KnowsPresentation(OrderController controller) {}
