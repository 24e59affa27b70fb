package shop.inventory.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.domain.Reservations;
import shop.inventory.domain.ReservationsContract;
import shop.platform.kernel.Transactions;

class JdbcReservationsIT extends ReservationsContract {

    @RegisterExtension static final InventoryTables TABLES = new InventoryTables();

    private final Reservations reservations =
            new JdbcReservations(TABLES.database().sql(), TABLES.database().outbox());

    @Override
    protected Reservations reservations() {
        return reservations;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }
}
