package shop.promotion.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import java.util.Currency;
import shop.promotion.application.EvaluateCarts;
import shop.promotion.application.TakeRedemption;

/** Promotions, for other services. */
@Valid
@Controller("/internal/promotions")
public final class InternalPromotionController {

    private final EvaluateCarts evaluateCarts;
    private final TakeRedemption takeRedemption;
    private final Currency currency;

    public InternalPromotionController(
            EvaluateCarts evaluateCarts, TakeRedemption takeRedemption, Currency currency) {
        this.evaluateCarts = evaluateCarts;
        this.takeRedemption = takeRedemption;
        this.currency = currency;
    }

    /**
     * Says what each of several carts gets and why it does not get the rest.
     *
     * @param body the carts
     */
    @Post("/evaluations")
    @Produces(statusCode = 200)
    EvaluationsResponse evaluate(CartsRequest body) {
        return EvaluationsResponse.of(evaluateCarts.handle(body.toCarts(currency)));
    }

    /**
     * Takes all uses an order is about to make, or none (409). The same again changes nothing.
     *
     * @param redemptionId what the order calls it
     * @param body what is used
     */
    @Put("/redemptions/{redemptionId}")
    RedemptionResponse redeem(String redemptionId, RedemptionRequest body) {
        return RedemptionResponse.of(takeRedemption.handle(body.toCommand(redemptionId, currency)));
    }
}
