package shop.bent.web;

import shop.good.domain.OrderState;

record KnowsAService(OrderState state) {}
