package shop.favourite.domain;

/** What is heard of a product. */
public sealed interface ProductNews {

    ProductId product();

    /** The catalogue says something else of it. */
    record Described(ProductId product, Description description) implements ProductNews {}

    /**
     * There are more or fewer of it.
     *
     * @param version counts the changes of its stock
     */
    record Counted(ProductId product, long available, long version) implements ProductNews {}
}
