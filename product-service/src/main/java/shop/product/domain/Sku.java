package shop.product.domain;

/** What a seller calls a product; unique in the shop, whatever its case. */
public record Sku(String value) {

    public Sku {
        value = value.strip();
    }
}
