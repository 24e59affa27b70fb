package shop.inventory.domain;

/** A place where stock stands. */
public record Warehouse(WarehouseCode code, String name) {}
