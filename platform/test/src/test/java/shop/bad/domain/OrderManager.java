package shop.bad.domain;

record OrderManager() {}
