package shop.bad.application;

import shop.bad.infrastructure.JdbcOrders;

public record KnowsInfrastructure(JdbcOrders orders) {}
