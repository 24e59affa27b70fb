package shop.search.domain;

/**
 * A product that can be found, as it stands.
 *
 * @param available how many can be sold now
 */
public record Item(Product product, long version, long available, Rating rating) {

    public ProductId id() {
        return product.id();
    }

    public boolean inStock() {
        return available > 0;
    }
}
