package shop.product.domain;

/** What a product announces: the whole product, as it is then. */
public sealed interface ProductEvent {

    record ProductCreated() implements ProductEvent {}

    record ProductUpdated() implements ProductEvent {}

    record ProductDeleted() implements ProductEvent {}
}
