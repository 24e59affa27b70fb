package shop.bad.domain;

record BaseOrder() {}
