package shop.inventory.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NOW;

import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.domain.Stocks;
import shop.inventory.domain.StocksContract;
import shop.platform.kernel.Transactions;

class JdbcStocksIT extends StocksContract {

    @RegisterExtension static final InventoryTables TABLES = new InventoryTables();

    private final Stocks stocks =
            new JdbcStocks(TABLES.database().sql(), TABLES.database().outbox());

    @Override
    protected Stocks stocks() {
        return stocks;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @Test
    void each_change_is_announced_once_with_its_version() {
        receive(LAPTOP, 10);
        change(LAPTOP, stock -> stock.adjust(MAIN, 5, COUNTED, NOW));

        var versions =
                TABLES.database()
                        .sql()
                        .with(handle ->
                                handle.createQuery(
                                                """
                                                SELECT aggregate_version FROM inventory_outbox_events
                                                 WHERE type = 'inventory_updated' ORDER BY id
                                                """)
                                        .mapTo(long.class)
                                        .list());
        assertThat(versions).containsExactly(1L, 2L);
    }

    @Test
    void a_shelf_is_not_changed_where_less_stands_on_it_than_was_thought() {
        receive(LAPTOP, 10);

        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    var room = stocks.take(List.of(LAPTOP));
                                    execute("UPDATE inventory SET quantity = 3");
                                    room.stock(LAPTOP).adjust(MAIN, -5, COUNTED, NOW);
                                    stocks.save(room);
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stocks.find(LAPTOP).orElseThrow().onHand()).isEqualTo(10);
        assertThat(stocks.countMovements(LAPTOP)).isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_what_no_shelf_can_hold() {
        receive(LAPTOP, 10);

        assertThatThrownBy(() -> execute("UPDATE inventory SET quantity = -1, reserved = -1"))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThatThrownBy(() -> execute("UPDATE inventory SET reserved = 11"))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    private static void execute(String statement) {
        TABLES.database().sql().use(handle -> handle.execute(statement));
    }
}
