package shop.bad.application;

final class OrderView {}
