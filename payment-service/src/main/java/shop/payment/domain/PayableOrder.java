package shop.payment.domain;

import java.util.Set;
import shop.payment.domain.PaymentProblem.OrderAlreadyPaid;
import shop.payment.domain.PaymentProblem.OrderNotFound;
import shop.payment.domain.PaymentProblem.OrderNotPayable;
import shop.payment.domain.PaymentProblem.WrongAmount;
import shop.platform.kernel.Money;

/**
 * What this service knows of an order: who owes how much, and whether it may be paid now.
 *
 * @param version the order's version this was true at; 0 if it was asked for, not announced
 */
public record PayableOrder(
        OrderId id, CustomerId customer, Money total, String status, long version) {

    private static final Set<String> DEAD = Set.of("cancelled", "expired", "rejected");

    public boolean isConfirmed() {
        return status.equals("confirmed");
    }

    /**
     * Whether this state has to be known to decide on a payment: of those before it the order is
     * asked, and those after it are all the same.
     */
    public boolean isOfUse() {
        return isConfirmed() || status.equals("paid") || isDead();
    }

    /** Whether money taken for it has to go back. */
    public boolean isDead() {
        return DEAD.contains(status);
    }

    /**
     * Refuses a payment that must not be.
     *
     * @throws OrderNotFound for another customer's order
     */
    public void checkPayment(CustomerId payer, Money amount) {
        if (!customer.equals(payer)) {
            throw new OrderNotFound(id);
        }
        if (!isConfirmed()) {
            throw isDead() || status.equals("pending")
                    ? new OrderNotPayable(id, status)
                    : new OrderAlreadyPaid(id);
        }
        if (!amount.equals(total)) {
            throw new WrongAmount(total);
        }
    }
}
