package shop.inventory.domain;

/** The part of an order that is taken from one warehouse. */
public record Allocation(ProductId product, WarehouseCode warehouse, long units) {}
