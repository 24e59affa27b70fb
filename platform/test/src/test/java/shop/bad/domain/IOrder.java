package shop.bad.domain;

sealed interface IOrder {

    record Only() implements IOrder {}
}
