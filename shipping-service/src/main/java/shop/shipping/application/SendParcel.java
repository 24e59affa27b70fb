package shop.shipping.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;
import shop.shipping.application.port.Carrier;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Delivery;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.Items;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;
import shop.shipping.domain.Reach;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;

/** Sends part of an order in a parcel of its own. */
public final class SendParcel {

    /**
     * @param method that of the order, if {@code null}
     */
    public record Command(RequestId request, OrderId order, Items items, @Nullable String method) {}

    private final Fulfilments fulfilments;
    private final ShipmentBoard board;
    private final ShowTables showTables;
    private final Carrier carrier;
    private final Transactions transactions;
    private final Clock clock;

    public SendParcel(
            Fulfilments fulfilments,
            ShipmentBoard board,
            ShowTables showTables,
            Carrier carrier,
            Transactions transactions,
            Clock clock) {
        this.fulfilments = fulfilments;
        this.board = board;
        this.showTables = showTables;
        this.carrier = carrier;
        this.transactions = transactions;
        this.clock = clock;
    }

    public ShipmentView handle(Command command) {
        var id =
                transactions.call(() -> {
                    var fulfilment = fulfilments.take(command.order());
                    var sent =
                            fulfilment.send(
                                    command.request(),
                                    command.items(),
                                    purchase -> delivery(purchase, command.method()),
                                    clock.instant());
                    fulfilments.save(fulfilment);
                    return sent;
                });
        return board.find(id, new Reach.Everybodys()).orElseThrow(() -> new ShipmentNotFound(id));
    }

    private Delivery delivery(Purchase purchase, @Nullable String method) {
        var plan = new DeliveryPlan(showTables, carrier.name());
        var where = purchase.destination().locality();
        var now = clock.instant();
        return method == null
                ? plan.promised(where, purchase.method(), now)
                : plan.offered(where, method, now);
    }
}
