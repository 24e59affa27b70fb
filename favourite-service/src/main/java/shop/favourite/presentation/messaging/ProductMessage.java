package shop.favourite.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Currency;
import shop.favourite.domain.Description;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.ProductNews;
import shop.favourite.domain.ProductNews.Described;
import shop.platform.kernel.Money;

/** What favourites read of a product's news. */
@Json(naming = Json.Naming.LowerUnderscore)
record ProductMessage(
        String productId,
        String name,
        BigDecimal price,
        String currency,
        String status,
        long version) {

    ProductNews news() {
        var money = new Money(price, Currency.getInstance(currency));
        var description = new Description(name, money, status.equals("active"), version);
        return new Described(new ProductId(productId), description);
    }
}
