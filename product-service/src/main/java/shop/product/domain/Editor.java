package shop.product.domain;

/** Who wants to change a product. Sellers change what is theirs, staff everything. */
public record Editor(SellerId id, boolean isStaff) {

    boolean mayChange(Product product) {
        return isStaff || product.seller().equals(id);
    }
}
