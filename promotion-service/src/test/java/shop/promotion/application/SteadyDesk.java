package shop.promotion.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.platform.kernel.Problem;
import shop.promotion.application.port.OrderDesk;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.RedemptionId;

/** An order desk that knows what it was told, and may be away. */
final class SteadyDesk implements OrderDesk {

    private static final class Away extends Problem {
        private Away() {
            super(Kind.UNAVAILABLE, "away", "Not available.");
        }
    }

    final Map<RedemptionId, Placed> placed = new HashMap<>();
    final Map<OrderId, List<Ordered>> lines = new HashMap<>();
    final List<RedemptionId> asked = new ArrayList<>();
    boolean away;

    @Override
    public Optional<Placed> placedBy(RedemptionId redemption) {
        asked.add(redemption);
        if (away) {
            throw new Away();
        }
        return Optional.ofNullable(placed.get(redemption));
    }

    @Override
    public Optional<List<Ordered>> linesOf(OrderId order, Proof asking) {
        return asking.authorization().equals("Bearer anna")
                ? Optional.ofNullable(lines.get(order))
                : Optional.empty();
    }
}
