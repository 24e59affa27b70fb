package shop.bad.domain;

interface OpenEvent {

    final class NotARecord implements OpenEvent {}
}
