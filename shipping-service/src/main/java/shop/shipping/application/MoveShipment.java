package shop.shipping.application;

import java.time.Clock;
import shop.platform.kernel.Transactions;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.Reach;
import shop.shipping.domain.Remark;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;

/** Takes a shipment one step further, because staff say so. */
public final class MoveShipment {

    public record Command(ShipmentId shipment, ShipmentStatus status, Remark remark) {}

    private final Fulfilments fulfilments;
    private final ShipmentBoard board;
    private final Transactions transactions;
    private final Clock clock;

    public MoveShipment(
            Fulfilments fulfilments, ShipmentBoard board, Transactions transactions, Clock clock) {
        this.fulfilments = fulfilments;
        this.board = board;
        this.transactions = transactions;
        this.clock = clock;
    }

    public ShipmentView handle(Command command) {
        var id = command.shipment();
        transactions.run(() -> {
            var fulfilment = fulfilments.take(id.order());
            fulfilment.move(id, command.status(), command.remark(), clock.instant());
            fulfilments.save(fulfilment);
        });
        return board.find(id, new Reach.Everybodys()).orElseThrow(() -> new ShipmentNotFound(id));
    }
}
