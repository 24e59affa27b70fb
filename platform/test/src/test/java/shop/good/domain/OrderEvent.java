package shop.good.domain;

public sealed interface OrderEvent {

    record OrderPlaced(String id) implements OrderEvent {}
}
