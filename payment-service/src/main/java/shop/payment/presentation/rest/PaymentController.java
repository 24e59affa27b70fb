package shop.payment.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import shop.payment.application.CreatePayment;
import shop.payment.application.ListPayments;
import shop.payment.application.RefundPayment;
import shop.payment.application.ShowPayment;
import shop.payment.domain.CustomerId;
import shop.payment.domain.OrderId;
import shop.payment.domain.PaymentFilter;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentMethod;
import shop.payment.domain.PaymentProblem.AmountTooPrecise;
import shop.payment.domain.PaymentProblem.UnknownPaymentMethod;
import shop.payment.domain.RequestId;
import shop.platform.kernel.Money;
import shop.platform.security.CurrentUser;
import shop.platform.web.Callers;
import shop.platform.web.IdempotencyKeys;
import shop.platform.web.Pages;

/** Payments. */
@Valid
@Controller("/api/payments")
public final class PaymentController {

    private final CreatePayment createPayment;
    private final RefundPayment refundPayment;
    private final ShowPayment showPayment;
    private final ListPayments listPayments;
    private final Currency currency;

    public PaymentController(
            CreatePayment createPayment,
            RefundPayment refundPayment,
            ShowPayment showPayment,
            ListPayments listPayments,
            Currency currency) {
        this.createPayment = createPayment;
        this.refundPayment = refundPayment;
        this.showPayment = showPayment;
        this.listPayments = listPayments;
        this.currency = currency;
    }

    /**
     * Pays an order: exactly what it costs, once it is confirmed. Answers 201 once the money is
     * taken, or 202 with the status {@code unknown} while only the provider can say; asking for the
     * payment then tells.
     *
     * @param body which order, how much, and how
     */
    @Post
    @Produces(statusCode = 201)
    PaymentResponse create(
            CreatePaymentRequest body, ServerRequest request, ServerResponse response) {
        var payer = new CustomerId(Callers.user(request).id());
        var command =
                new CreatePayment.Command(
                        requestId(request),
                        new OrderId(body.orderId()),
                        payer,
                        money(body.amount()),
                        method(body.paymentMethod()),
                        body.paymentToken());
        var payment = createPayment.handle(command);
        if (payment.isOpen()) {
            response.status(Status.ACCEPTED_202);
        }
        return PaymentResponse.of(payment);
    }

    /** Shows one payment. */
    @Get("/{id}")
    PaymentResponse show(long id, ServerRequest request) {
        return PaymentResponse.of(
                showPayment.handle(new PaymentId(id), ownerOf(Callers.user(request))));
    }

    /**
     * Lists payments, newest first: a customer's own, or all for staff.
     *
     * @param orderId only those of this order
     */
    @Get
    PaymentListResponse list(
            @QueryParam("order_id") @Nullable Long orderId,
            @Nullable Integer skip,
            @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        var order = orderId == null ? null : new OrderId(orderId);
        var filter = new PaymentFilter(ownerOf(Callers.user(request)), order, page);
        var payments = listPayments.handle(filter).stream().map(PaymentResponse::of).toList();
        return new PaymentListResponse(payments, payments.size(), page.skip(), page.limit());
    }

    /**
     * Gives money back, in part or all that is left.
     *
     * @param body how much, and why
     */
    @Post("/{id}/refund")
    @Produces(statusCode = 200)
    PaymentResponse refund(long id, RefundPaymentRequest body, ServerRequest request) {
        var amount = body.amount() == null ? null : money(body.amount());
        var reason = body.reason() == null ? "" : body.reason();
        var command =
                new RefundPayment.Command(requestId(request), new PaymentId(id), amount, reason);
        return PaymentResponse.of(refundPayment.handle(command));
    }

    private static RequestId requestId(ServerRequest request) {
        return IdempotencyKeys.of(request).map(RequestId::new).orElseGet(RequestId::fresh);
    }

    private Money money(BigDecimal amount) {
        if (!Money.fits(amount, currency)) {
            throw new AmountTooPrecise(currency);
        }
        return new Money(amount, currency);
    }

    private static PaymentMethod method(String name) {
        return PaymentMethod.named(name).orElseThrow(UnknownPaymentMethod::new);
    }

    private static @Nullable CustomerId ownerOf(CurrentUser user) {
        return user.isStaff() ? null : new CustomerId(user.id());
    }
}
