package shop.search.domain;

/**
 * Something said about a product. Of each kind the one with the highest version holds, however
 * often and in whatever order they are heard.
 */
public sealed interface CatalogueNews {

    ProductId id();

    /**
     * It can be found.
     *
     * @param stock what the catalogue took to be there then
     */
    record Offered(Product product, long stock, long version) implements CatalogueNews {
        @Override
        public ProductId id() {
            return product.id();
        }
    }

    /** It cannot be found: a draft, archived or deleted. */
    record Withdrawn(ProductId id, long version) implements CatalogueNews {}

    /** The inventory's word on how many can be sold. */
    record Stocked(ProductId id, long available, long version) implements CatalogueNews {}

    /** What the catalogue answered when asked; holds until the inventory is heard. */
    record StockAnswered(ProductId id, long available) implements CatalogueNews {}

    record Rated(ProductId id, Rating rating, long version) implements CatalogueNews {}
}
