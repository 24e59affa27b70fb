package shop.favourite.domain;

import org.jspecify.annotations.Nullable;
import shop.favourite.domain.ProductNews.Counted;
import shop.favourite.domain.ProductNews.Described;

/**
 * What is known of a product. What is said of it and how many there are comes from two sources,
 * each with versions of its own; of each the latest is kept, in whatever order they are heard.
 *
 * @param description what the catalogue says; nothing as long as only its stock was heard of
 * @param stockVersion 0 if nothing was heard of its stock
 */
public record Product(
        ProductId id, @Nullable Description description, long available, long stockVersion) {

    public static Product unheardOf(ProductId id) {
        return new Product(id, null, 0, 0);
    }

    /** This very product if the news are not newer than what is known. */
    public Product hear(ProductNews news) {
        return switch (news) {
            case Described(_, var said) ->
                    said.version() > version()
                            ? new Product(id, said, available, stockVersion)
                            : this;
            case Counted(_, var units, var version) ->
                    version > stockVersion ? new Product(id, description, units, version) : this;
        };
    }

    /**
     * Makes a product known that somebody wants before its news were heard. One that is known
     * changes by its news alone: those who watch it must not miss any.
     */
    public Product introduced(Offer offer) {
        return description != null
                ? this
                : new Product(
                        id,
                        offer.description(),
                        stockVersion == 0 ? offer.stock() : available,
                        stockVersion);
    }

    /** The later of what is known and what the catalogue has just said. */
    public Description latest(Offer offer) {
        return description != null && description.version() > offer.description().version()
                ? description
                : offer.description();
    }

    public boolean isOffered() {
        return description != null && description.active();
    }

    public boolean isSoldOut() {
        return available == 0;
    }

    public boolean isBuyable() {
        return isOffered() && !isSoldOut();
    }

    private long version() {
        return description == null ? 0 : description.version();
    }
}
