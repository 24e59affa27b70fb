package shop.inventory.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.inventory.application.CorrectStock;
import shop.inventory.application.ListMovements;
import shop.inventory.application.ListStock;
import shop.inventory.application.RecordStock;
import shop.inventory.application.ShowStock;
import shop.inventory.domain.InventoryProblem.QuantityInvalid;
import shop.inventory.domain.InventoryProblem.StockUnknown;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Stock;
import shop.platform.web.Callers;
import shop.platform.web.Etags;
import shop.platform.web.IdempotencyKeys;
import shop.platform.web.Pages;

/** How many of each product there are. */
@Valid
@Controller("/api/inventory")
public final class InventoryController {

    private final RecordStock recordStock;
    private final CorrectStock correctStock;
    private final ShowStock showStock;
    private final ListStock listStock;
    private final ListMovements listMovements;

    public InventoryController(
            RecordStock recordStock,
            CorrectStock correctStock,
            ShowStock showStock,
            ListStock listStock,
            ListMovements listMovements) {
        this.recordStock = recordStock;
        this.correctStock = correctStock;
        this.showStock = showStock;
        this.listStock = listStock;
        this.listMovements = listMovements;
    }

    /**
     * Records a product's first quantity in a warehouse. Staff only.
     *
     * @param body what there is, and where
     */
    @Post
    @Produces(statusCode = 201)
    StockResponse record(RecordStockRequest body, ServerRequest request, ServerResponse response) {
        return answer(recordStock.handle(body.toCommand(Callers.user(request))), response);
    }

    /** Lists all products with their quantities. */
    @Get
    StockListResponse list(
            @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return StockListResponse.of(listStock.handle(page), page);
    }

    /** Shows how a product stands, over all warehouses and in each. */
    @Get("/{productId}")
    StockResponse show(String productId, ServerResponse response) {
        return answer(showStock.handle(product(productId)), response);
    }

    /**
     * Says whether so many could be ordered now.
     *
     * @param quantity how many, 1 unless said otherwise
     */
    @Get("/{productId}/check-stock")
    StockCheckResponse check(String productId, @QueryParam @Nullable Long quantity) {
        var requested = quantity == null ? 1 : quantity;
        if (requested < 1) {
            throw new QuantityInvalid();
        }
        return StockCheckResponse.of(showStock.handle(product(productId)), requested);
    }

    /**
     * Sets the quantity on hand, as counted. Staff only; {@code If-Match} guards against
     * overwriting what was not seen.
     *
     * @param body how many there are
     */
    @Put("/{productId}")
    StockResponse set(
            String productId,
            SetStockRequest body,
            ServerRequest request,
            ServerResponse response) {
        var command = body.toCommand(product(productId), Callers.user(request), version(request));
        return answer(correctStock.handle(command), response);
    }

    /**
     * Changes the quantity on hand by so many more or fewer. Staff only.
     *
     * @param body how many more, and why
     */
    @Post("/{productId}/adjust")
    @Produces(statusCode = 200)
    StockResponse adjust(
            String productId,
            AdjustStockRequest body,
            ServerRequest request,
            ServerResponse response) {
        var command =
                body.toCommand(
                        product(productId),
                        Callers.user(request),
                        IdempotencyKeys.of(request).orElse(null),
                        version(request));
        return answer(correctStock.handle(command), response);
    }

    /** Lists what has moved a product's stock, latest first. Staff only. */
    @Get("/{productId}/movements")
    MovementListResponse movements(
            String productId,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return MovementListResponse.of(listMovements.handle(product(productId), page), page);
    }

    private static StockResponse answer(Stock stock, ServerResponse response) {
        Etags.send(response, stock.version());
        return StockResponse.of(stock);
    }

    private static @Nullable Long version(ServerRequest request) {
        var expected = Etags.expected(request);
        return expected.isPresent() ? expected.getAsLong() : null;
    }

    private static ProductId product(String id) {
        if (!ProductId.isValid(id)) {
            throw new StockUnknown(id);
        }
        return new ProductId(id);
    }
}
