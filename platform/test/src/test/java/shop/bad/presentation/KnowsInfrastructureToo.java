package shop.bad.presentation;

import shop.bad.infrastructure.JdbcOrders;

record KnowsInfrastructureToo(JdbcOrders orders) {}
