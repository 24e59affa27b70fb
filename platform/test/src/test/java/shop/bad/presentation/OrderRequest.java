package shop.bad.presentation;

final class OrderRequest {}
