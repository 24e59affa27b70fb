package shop.bad.domain;

record Price(double amount) {}
