package shop.good.domain;

public sealed interface OrderState {

    record Placed() implements OrderState {}
}
