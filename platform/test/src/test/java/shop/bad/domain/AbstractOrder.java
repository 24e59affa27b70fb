package shop.bad.domain;

record AbstractOrder() {}
