package shop.shipping.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Delivery;
import shop.shipping.domain.DeliveryWindow;
import shop.shipping.domain.Items;
import shop.shipping.domain.Label;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentProgress;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.domain.TrackingStatus;

/** A row of {@code shipments}; its items stand elsewhere. */
record ShipmentRow(OrderId order, CustomerId customer, Label label, ShipmentProgress bare) {

    static ShipmentRow of(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new ShipmentRow(
                new OrderId(row.getLong("order_id")),
                new CustomerId(row.getLong("user_id")),
                label(row, columns),
                new ShipmentProgress(
                        Items.NONE,
                        ShipmentStatus.of(columns.text("status")),
                        TrackingStatus.of(columns.text("tracking_status")),
                        Carriage.of(columns.text("carriage")),
                        row.getInt("movements"),
                        row.getInt("events"),
                        columns.instant("updated_at")));
    }

    ShipmentProgress holding(Items items) {
        return new ShipmentProgress(
                items,
                bare.status(),
                bare.tracking(),
                bare.carriage(),
                bare.movements(),
                bare.events(),
                bare.changedAt());
    }

    private static Label label(ResultSet row, Columns columns) throws SQLException {
        var window = new DeliveryWindow(day(row, "estimated_from"), day(row, "estimated_until"));
        return new Label(
                new ShipmentId(row.getLong("id")),
                new TrackingNumber(columns.text("tracking_number")),
                request(row.getString("request_id")),
                new Delivery(columns.text("shipping_method"), columns.text("carrier"), window),
                columns.instant("created_at"));
    }

    private static @Nullable RequestId request(@Nullable String request) {
        return request == null ? null : new RequestId(request);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }
}
