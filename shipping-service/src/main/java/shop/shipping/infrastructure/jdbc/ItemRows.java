package shop.shipping.infrastructure.jdbc;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.shipping.domain.Items;
import shop.shipping.domain.ProductId;

/** Items in a table of rows {@code (owner, product_id, quantity)}. */
record ItemRows(String table, String owner) {

    static final ItemRows OF_SHIPMENTS = new ItemRows("shipment_items", "shipment_id");
    static final ItemRows OF_ORDERS = new ItemRows("shipping_order_items", "order_id");

    private record Row(long owner, ProductId product, int quantity) {}

    Map<Long, Items> read(Handle handle, List<Long> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("SELECT * FROM %s WHERE %s IN (<owners>)".formatted(table, owner))
                .bindList("owners", Padded.toPowerOfTwo(owners))
                .map((row, _) ->
                        new Row(
                                row.getLong(owner),
                                new ProductId(new Columns(row).text("product_id")),
                                row.getInt("quantity")))
                .collect(
                        groupingBy(
                                Row::owner,
                                collectingAndThen(toMap(Row::product, Row::quantity), Items::of)));
    }

    /** Puts these in place of what there was. */
    void replace(Handle handle, Map<Long, Items> items) {
        if (items.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM %s WHERE %s IN (<owners>)".formatted(table, owner))
                .bindList("owners", Padded.toPowerOfTwo(List.copyOf(items.keySet())))
                .execute();
        insert(handle, items);
    }

    /** For owners that had none. */
    void insert(Handle handle, Map<Long, Items> items) {
        var batch =
                handle.prepareBatch(
                        "INSERT INTO %s (%s, product_id, quantity) VALUES (?, ?, ?)"
                                .formatted(table, owner));
        items.forEach((id, held) ->
                held.quantities()
                        .forEach((product, quantity) -> batch.add(id, product.value(), quantity)));
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
