package shop.platform.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be inserted, or changed where they are there, by one statement. A batch of {@code INSERT
 * … ON DUPLICATE KEY UPDATE}, as of {@code UPDATE}, the server carries out row by row, with nearly
 * the cost of as many statements.
 */
public final class ManyRows {

    private final int columns;
    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * @param columns how many values a row has
     */
    public ManyRows(int columns) {
        this.columns = columns;
    }

    public void add(@Nullable Object... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(row.length + " values, not " + columns);
        }
        Collections.addAll(values, row);
    }

    /**
     * Does nothing if there are no rows. The last may come several times, so that few statements
     * need to be prepared.
     *
     * @param sql has {@code <rows>} for {@code (?, …), (?, …)}; a row that comes again changes
     *     nothing more
     */
    public void execute(Handle handle, String sql) {
        if (values.isEmpty()) {
            return;
        }
        var rows = Padded.toPowerOfTwo(rows());
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        var places = String.join(", ", Collections.nCopies(rows.size(), row));
        try (var update = handle.createUpdate(sql.replace("<rows>", places))) {
            var place = 0;
            for (var each : rows) {
                for (var value : each) {
                    update.bind(place++, value);
                }
            }
            update.execute();
        }
    }

    private List<List<@Nullable Object>> rows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var from = 0; from < values.size(); from += columns) {
            rows.add(values.subList(from, from + columns));
        }
        return rows;
    }
}
