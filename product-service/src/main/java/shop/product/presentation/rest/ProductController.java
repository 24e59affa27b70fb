package shop.product.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.web.Etags;
import shop.platform.web.IdList;
import shop.platform.web.Pages;
import shop.product.application.ArchiveProduct;
import shop.product.application.CreateProduct;
import shop.product.application.ListCategories;
import shop.product.application.ListProducts;
import shop.product.application.ProductView;
import shop.product.application.ShowProduct;
import shop.product.application.ShowProducts;
import shop.product.application.UpdateProduct;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductFilter.Sort;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.BadKeyword;
import shop.product.domain.ProductProblem.PriceOutOfRange;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.ProductProblem.UnknownSort;
import shop.product.domain.ProductStatus;
import shop.product.domain.SellerId;

/** Products. */
@Valid
@Controller("/api/products")
public final class ProductController {

    private static final int LONGEST_KEYWORD = 100;

    private final CreateProduct createProduct;
    private final UpdateProduct updateProduct;
    private final ArchiveProduct archiveProduct;
    private final ShowProduct showProduct;
    private final ShowProducts showProducts;
    private final ListProducts listProducts;
    private final ListCategories listCategories;
    private final Currency currency;

    public ProductController(
            CreateProduct createProduct,
            UpdateProduct updateProduct,
            ArchiveProduct archiveProduct,
            ShowProduct showProduct,
            ShowProducts showProducts,
            ListProducts listProducts,
            ListCategories listCategories,
            Currency currency) {
        this.createProduct = createProduct;
        this.updateProduct = updateProduct;
        this.archiveProduct = archiveProduct;
        this.showProduct = showProduct;
        this.showProducts = showProducts;
        this.listProducts = listProducts;
        this.listCategories = listCategories;
        this.currency = currency;
    }

    /**
     * Enters a product. It belongs to whoever enters it.
     *
     * @param body what is to be said of it, and how much there is of it at the start
     */
    @Post
    @Produces(statusCode = 201)
    ProductResponse create(
            CreateProductRequest body, ServerRequest request, ServerResponse response) {
        var product = createProduct.handle(body.toCommand(CallingEditor.of(request), currency));
        response.header(HeaderNames.LOCATION, "/api/products/" + product.id());
        return answer(product, response);
    }

    /**
     * Lists products: those for sale to everybody, drafts and archived ones to their seller and
     * staff.
     *
     * @param category only those of this category
     * @param seller only those of this user
     * @param status draft, active (unless said otherwise) or archived
     * @param minPrice only those that cost as much or more
     * @param maxPrice only those that cost as much or less
     * @param sort newest (unless said otherwise), price, -price or name
     */
    @Get
    ProductListResponse list(
            @QueryParam @Nullable String category,
            @QueryParam @Nullable Long seller,
            @QueryParam @Nullable String status,
            @QueryParam("min_price") @Nullable BigDecimal minPrice,
            @QueryParam("max_price") @Nullable BigDecimal maxPrice,
            @QueryParam @Nullable String sort,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request) {
        var page = Pages.of(skip, limit);
        var filter =
                new ProductFilter(
                        null,
                        category,
                        seller == null ? null : new SellerId(seller),
                        status == null ? ProductStatus.ACTIVE : Offer.status(status),
                        price(minPrice, "min_price"),
                        price(maxPrice, "max_price"),
                        sort == null ? Sort.NEWEST : sort(sort),
                        page);
        var answer = listProducts.handle(filter, CallingEditor.ifKnown(request));
        return ProductListResponse.of(answer, page);
    }

    /**
     * Shows several products that are for sale.
     *
     * @param ids up to 100, separated by commas
     */
    @Get("/batch")
    ProductBatchResponse batch(@QueryParam @Nullable String ids) {
        var asked = IdList.of(ids);
        var known = asked.stream().map(ProductId::parse).flatMap(Optional::stream).toList();
        return ProductBatchResponse.of(asked, showProducts.handle(known));
    }

    /**
     * Lists products for sale that hold a keyword in their name, description, category or sku,
     * whatever its case; newest first. {@code /api/search} finds more.
     */
    @Get("/search/{keyword}")
    ProductListResponse search(
            String keyword,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var wanted = keyword.strip();
        if (wanted.isEmpty()
                || wanted.length() > LONGEST_KEYWORD
                || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new BadKeyword(LONGEST_KEYWORD);
        }
        var answer = listProducts.handle(ProductFilter.holding(wanted, page), null);
        return ProductListResponse.of(answer, page);
    }

    /** Lists the categories that have something for sale. */
    @Get("/categories")
    CategoryListResponse categories() {
        return CategoryListResponse.of(listCategories.handle());
    }

    /** Shows one product; one that is not for sale only to its seller and staff. */
    @Get("/{id}")
    ProductResponse show(String id, ServerRequest request, ServerResponse response) {
        return answer(showProduct.handle(product(id), CallingEditor.ifKnown(request)), response);
    }

    /**
     * Says all that is to be said of a product anew, but for its stock. For its seller and staff;
     * {@code If-Match} guards against overwriting what was not seen.
     *
     * @param body what is to be said of it
     */
    @Put("/{id}")
    ProductResponse update(
            String id, UpdateProductRequest body, ServerRequest request, ServerResponse response) {
        var command =
                body.toCommand(
                        product(id), CallingEditor.of(request), Etags.expected(request), currency);
        return answer(updateProduct.handle(command), response);
    }

    /** Takes a product out of the shop for good. For its seller and staff. */
    @Delete("/{id}")
    void archive(String id, ServerRequest request, ServerResponse response) {
        archiveProduct.handle(product(id), CallingEditor.of(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    private @Nullable Money price(@Nullable BigDecimal amount, String field) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0 || amount.compareTo(new BigDecimal(Offer.HIGHEST_PRICE)) > 0) {
            throw new PriceOutOfRange(field, Offer.HIGHEST_PRICE);
        }
        return Offer.price(amount, field, currency);
    }

    private static Sort sort(String name) {
        return Sort.named(name).orElseThrow(UnknownSort::new);
    }

    private static ProductId product(String id) {
        return ProductId.parse(id).orElseThrow(() -> new ProductNotFound(id));
    }

    private static ProductResponse answer(ProductView product, ServerResponse response) {
        Etags.send(response, product.version());
        return ProductResponse.of(product);
    }
}
