package shop.bad.presentation;

import shop.good.domain.Order;

record KnowsAnotherService(Order order) {}
