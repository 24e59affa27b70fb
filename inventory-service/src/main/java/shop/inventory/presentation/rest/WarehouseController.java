package shop.inventory.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import org.jspecify.annotations.Nullable;
import shop.inventory.application.AddWarehouse;
import shop.inventory.application.ListWarehouses;
import shop.platform.web.Pages;

/** Where stock stands. */
@Valid
@Controller("/api/inventory/warehouses")
public final class WarehouseController {

    private final AddWarehouse addWarehouse;
    private final ListWarehouses listWarehouses;

    public WarehouseController(AddWarehouse addWarehouse, ListWarehouses listWarehouses) {
        this.addWarehouse = addWarehouse;
        this.listWarehouses = listWarehouses;
    }

    /**
     * Adds a warehouse. Staff only.
     *
     * @param body its code and name
     */
    @Post
    @Produces(statusCode = 201)
    WarehouseResponse add(AddWarehouseRequest body) {
        return WarehouseResponse.of(addWarehouse.handle(body.toWarehouse()));
    }

    /** Lists the warehouses. Staff only. */
    @Get
    WarehouseListResponse list(
            @QueryParam @Nullable Integer skip, @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return WarehouseListResponse.of(listWarehouses.handle(page), page);
    }
}
