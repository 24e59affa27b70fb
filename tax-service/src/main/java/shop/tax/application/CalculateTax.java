package shop.tax.application;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.tax.domain.Cart;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxTable;
import shop.tax.domain.TaxedCart;

/** Computes the taxes of a cart at a place. Nothing is written. */
public final class CalculateTax {

    /**
     * @param productCategory a category of the catalogue, by its exact name
     * @param productType a category of the catalogue or of taxes, however it is written
     */
    public record Line(
            @Nullable String productCategory, @Nullable String productType, Money amount) {}

    public record Query(
            ShowTable.Query table, Currency currency, List<Line> lines, @Nullable Money shipping) {}

    public record CalculationView(TaxTable table, List<TaxCategory> categories, TaxedCart cart) {}

    private final ShowTable showTable;

    public CalculateTax(ShowTable showTable) {
        this.showTable = showTable;
    }

    public CalculationView handle(Query query) {
        var table = showTable.handle(query.table());
        var lines =
                query.lines().stream()
                        .map(line -> new Cart.Line(category(line, table), line.amount()))
                        .toList();
        var cart = new Cart(query.currency(), lines, query.shipping());
        return new CalculationView(
                table, lines.stream().map(Cart.Line::category).toList(), TaxedCart.of(cart, table));
    }

    private static TaxCategory category(Line line, TaxTable table) {
        return line.productType() == null
                ? table.taxCategoryOf(line.productCategory())
                : table.taxCategoryNamed(line.productType());
    }
}
