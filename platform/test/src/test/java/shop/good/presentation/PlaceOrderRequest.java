package shop.good.presentation;

import java.math.BigDecimal;

record PlaceOrderRequest(BigDecimal total) {}
