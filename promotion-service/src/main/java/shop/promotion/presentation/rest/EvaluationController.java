package shop.promotion.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Currency;
import java.util.List;
import shop.platform.web.Callers;
import shop.promotion.application.ApplyCode;
import shop.promotion.application.EvaluateCarts;
import shop.promotion.application.port.OrderDesk.Proof;

/** What promotions give. */
@Valid
@Controller("/api/promotions")
public final class EvaluationController {

    private final ApplyCode applyCode;
    private final EvaluateCarts evaluateCarts;
    private final Currency currency;

    public EvaluationController(
            ApplyCode applyCode, EvaluateCarts evaluateCarts, Currency currency) {
        this.applyCode = applyCode;
        this.evaluateCarts = evaluateCarts;
        this.currency = currency;
    }

    /**
     * Says what a code would give for a cart or an order, or why it gives nothing. Nothing is used
     * up.
     *
     * @param body the code, and what it is to be applied to
     */
    @Post("/apply")
    @Produces(statusCode = 200)
    ApplyCodeResponse apply(ApplyCodeRequest body, ServerRequest request) {
        var proof = new Proof(request.headers().first(HeaderNames.AUTHORIZATION).orElse(""));
        var command = body.toCommand(Callers.user(request), proof);
        return ApplyCodeResponse.of(command.code(), applyCode.handle(command));
    }

    /**
     * Says what a cart gets and why it does not get the rest. Other services only.
     *
     * @param body the cart
     */
    @Post("/evaluate")
    @Produces(statusCode = 200)
    EvaluationResponse evaluate(CartRequest body) {
        var carts = List.of(body.toCart(currency));
        return EvaluationResponse.of(evaluateCarts.handle(carts).getFirst());
    }
}
