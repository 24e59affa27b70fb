package shop.inventory.application;

import shop.inventory.domain.Reservations;
import shop.inventory.domain.ReservationsContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryReservationsTest extends ReservationsContract {

    private final InMemoryReservations reservations = new InMemoryReservations();
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Reservations reservations() {
        return reservations;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
