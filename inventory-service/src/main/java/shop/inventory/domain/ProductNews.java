package shop.inventory.domain;

/** What the inventory hears of the catalogue. */
public sealed interface ProductNews {

    ProductId product();

    /** The catalogue offers the product. */
    record Listed(ProductId product, String sku, long units) implements ProductNews {}

    /** The catalogue no longer offers it. */
    record Delisted(ProductId product) implements ProductNews {}
}
