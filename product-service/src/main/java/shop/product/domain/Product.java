package shop.product.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.product.domain.ProductEvent.ProductCreated;
import shop.product.domain.ProductEvent.ProductDeleted;
import shop.product.domain.ProductEvent.ProductUpdated;
import shop.product.domain.ProductProblem.NotYourProduct;
import shop.product.domain.ProductProblem.ProductArchived;

/**
 * Something to sell. It belongs to the user who entered it; only its owner and staff change it. It
 * starts as a draft or active, changes as often as they like, and ends archived: it is then no
 * longer shown or sold, but orders that hold it keep their meaning.
 *
 * <p>The stock and the rating shown with it are what their services last said; they are not part of
 * what the seller edits, and do not count as a change of the product.
 */
public final class Product {

    private final ProductId id;
    private final SellerId seller;
    private final Instant createdAt;
    private final long storedVersion;
    private final long stock;
    private final ProductRating rating;
    private ProductDetails details;
    private Instant updatedAt;
    private @Nullable ProductEvent news;

    private Product(
            ProductId id,
            SellerId seller,
            ProductDetails details,
            long stock,
            ProductRating rating,
            long storedVersion,
            Instant createdAt,
            Instant updatedAt) {
        this.id = id;
        this.seller = seller;
        this.details = details;
        this.stock = stock;
        this.rating = rating;
        this.storedVersion = storedVersion;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    /**
     * Enters a product.
     *
     * @param stock how much there is at the start; the default warehouse is filled with it
     */
    public static Product enter(
            ProductId id, SellerId seller, ProductDetails details, long stock, Instant now) {
        var product = new Product(id, seller, details, stock, ProductRating.NONE, 0, now, now);
        product.news = new ProductCreated();
        return product;
    }

    /** A product as it was stored. */
    public static Product restore(
            ProductId id,
            SellerId seller,
            ProductDetails details,
            long stock,
            ProductRating rating,
            long version,
            Instant createdAt,
            Instant updatedAt) {
        return new Product(id, seller, details, stock, rating, version, createdAt, updatedAt);
    }

    /**
     * Changes what is said of it. Saying the same again is no change.
     *
     * @throws NotYourProduct to all but its owner and staff
     * @throws ProductArchived once it is archived
     */
    public void edit(ProductDetails newDetails, Editor editor, Instant now) {
        checkChange(editor);
        if (!newDetails.equals(details)) {
            details = newDetails;
            updatedAt = now;
            news = isArchived() ? new ProductDeleted() : new ProductUpdated();
        }
    }

    /**
     * Takes it out of the shop for good. Doing so twice changes nothing.
     *
     * @throws NotYourProduct to all but its owner and staff
     */
    public void archive(Editor editor, Instant now) {
        if (!editor.mayChange(this)) {
            throw new NotYourProduct(id);
        }
        if (!isArchived()) {
            details = details.archived();
            updatedAt = now;
            news = new ProductDeleted();
        }
    }

    public boolean isArchived() {
        return details.status() == ProductStatus.ARCHIVED;
    }

    public ProductId id() {
        return id;
    }

    public SellerId seller() {
        return seller;
    }

    public ProductDetails details() {
        return details;
    }

    /** What can be sold at present, as inventory-service last said. */
    public long stock() {
        return stock;
    }

    /** How buyers rate it, as rating-service last said. */
    public ProductRating rating() {
        return rating;
    }

    /** Counts the changes from 1; that of the product as it stands now, stored or not. */
    public long version() {
        return news == null ? storedVersion : storedVersion + 1;
    }

    /** The version it was read with; 0 if it is new. */
    public long storedVersion() {
        return storedVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** What happened since it was read. */
    public Optional<ProductEvent> news() {
        return Optional.ofNullable(news);
    }

    private void checkChange(Editor editor) {
        if (!editor.mayChange(this)) {
            throw new NotYourProduct(id);
        }
        if (isArchived()) {
            throw new ProductArchived(id);
        }
    }
}
