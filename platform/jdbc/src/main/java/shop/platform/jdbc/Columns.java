package shop.platform.jdbc;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** Columns of a row that are never null. */
public record Columns(ResultSet row) {

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class), column)
                .toInstant(ZoneOffset.UTC);
    }

    public UUID uuid(String column) throws SQLException {
        var halves = ByteBuffer.wrap(Objects.requireNonNull(row.getBytes(column), column));
        return new UUID(halves.getLong(), halves.getLong());
    }
}
