package shop.favourite.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.AddFavourite;
import shop.favourite.application.ChangeFavourites;
import shop.favourite.application.CheckProduct;
import shop.favourite.application.CountFavourites;
import shop.favourite.application.ListFavourites;
import shop.favourite.application.MoveToCart;
import shop.favourite.application.RemoveFavourite;
import shop.favourite.application.RemoveFavourite.Which;
import shop.favourite.application.ShowFavourite;
import shop.favourite.application.ToggleFavourite;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.ListId;
import shop.favourite.domain.ProductId;
import shop.platform.web.Callers;
import shop.platform.web.Pages;

/** What the caller would like to have; {@code /api/favorites} is the same. */
@Valid
@Controller("/api/favourites")
public final class FavouriteController {

    private final AddFavourite addFavourite;
    private final ChangeFavourites changeFavourites;
    private final ToggleFavourite toggleFavourite;
    private final RemoveFavourite removeFavourite;
    private final ListFavourites listFavourites;
    private final ShowFavourite showFavourite;
    private final CountFavourites countFavourites;
    private final CheckProduct checkProduct;
    private final MoveToCart moveToCart;

    public FavouriteController(
            AddFavourite addFavourite,
            ChangeFavourites changeFavourites,
            ToggleFavourite toggleFavourite,
            RemoveFavourite removeFavourite,
            ListFavourites listFavourites,
            ShowFavourite showFavourite,
            CountFavourites countFavourites,
            CheckProduct checkProduct,
            MoveToCart moveToCart) {
        this.addFavourite = addFavourite;
        this.changeFavourites = changeFavourites;
        this.toggleFavourite = toggleFavourite;
        this.removeFavourite = removeFavourite;
        this.listFavourites = listFavourites;
        this.showFavourite = showFavourite;
        this.countFavourites = countFavourites;
        this.checkProduct = checkProduct;
        this.moveToCart = moveToCart;
    }

    /**
     * Puts a product on a list. Answers 201, or 200 with the same favourite if it is there already.
     *
     * @param body which product, on which list, and what to be told of
     */
    @Post
    @Produces(statusCode = 201)
    FavouriteResponse add(
            AddFavouriteRequest body, ServerRequest request, ServerResponse response) {
        var added = addFavourite.handle(body.toCommand(customer(request)));
        var favourite = FavouriteResponse.of(added.favourite());
        if (!added.isNew()) {
            response.status(Status.OK_200);
        }
        response.header(HeaderNames.LOCATION, "/api/favourites/" + favourite.id());
        return favourite;
    }

    /**
     * Lists favourites with their products, latest first.
     *
     * @param listId only those of this list
     */
    @Get
    FavouriteListingResponse list(
            @QueryParam("list_id") @Nullable Long listId,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        var list = listId == null ? null : new ListId(listId);
        var shown = listFavourites.handle(new Selection(customer(request), list), page);
        return FavouriteListingResponse.of(shown, page);
    }

    /** Counts favourites, over all lists. */
    @Get("/count")
    CountResponse count(ServerRequest request) {
        return new CountResponse(countFavourites.handle(customer(request)));
    }

    /**
     * Takes a product off all lists it is on, or puts it on the default list if it is on none.
     *
     * @param body which product
     */
    @Post("/toggle")
    @Produces(statusCode = 200)
    ToggleFavouriteResponse toggle(ToggleFavouriteRequest body, ServerRequest request) {
        var product = new ProductId(body.productId());
        return new ToggleFavouriteResponse(
                product.value(), toggleFavourite.handle(customer(request), product));
    }

    /**
     * Takes many products off a list and puts many on it, all that can be.
     *
     * @param body which products, and which list
     */
    @Post("/batch")
    @Produces(statusCode = 200)
    ChangeFavouritesResponse change(ChangeFavouritesRequest body, ServerRequest request) {
        var outcome = changeFavourites.handle(body.toCommand(customer(request)));
        return ChangeFavouritesResponse.of(outcome);
    }

    /** Says on which lists a product is, and what is told about it. */
    @Get("/product/{productId}")
    StandingResponse check(String productId, ServerRequest request) {
        var product = ProductIds.inPath(productId);
        return StandingResponse.of(checkProduct.handle(customer(request), product));
    }

    /** Takes a product off all lists it is on. */
    @Delete("/product/{productId}")
    void removeProduct(String productId, ServerRequest request, ServerResponse response) {
        var product = ProductIds.inPath(productId);
        removeFavourite.handle(customer(request), new Which.Everywhere(product));
        response.status(Status.NO_CONTENT_204).send();
    }

    /** Shows one favourite. */
    @Get("/{id}")
    FavouriteResponse show(long id, ServerRequest request) {
        var favourite = showFavourite.handle(customer(request), new FavouriteId(id));
        return FavouriteResponse.of(favourite);
    }

    /** Takes a product off a list; off the last one, it is no longer told about either. */
    @Delete("/{id}")
    void remove(long id, ServerRequest request, ServerResponse response) {
        removeFavourite.handle(customer(request), new Which.One(new FavouriteId(id)));
        response.status(Status.NO_CONTENT_204).send();
    }

    /**
     * Puts a favourite into the cart and takes it off its list. Repeated after a 503 it brings the
     * same move to its end.
     *
     * @param body how much
     */
    @Post("/{id}/move-to-cart")
    @Produces(statusCode = 200)
    MoveToCartResponse move(long id, MoveToCartRequest body, ServerRequest request) {
        var quantity = body.quantity() == null ? 1 : body.quantity();
        var command = new MoveToCart.Command(customer(request), new FavouriteId(id), quantity);
        return MoveToCartResponse.of(moveToCart.handle(command));
    }

    private static CustomerId customer(ServerRequest request) {
        return new CustomerId(Callers.user(request).id());
    }
}
