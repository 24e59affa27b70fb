package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.Condition;
import shop.favourite.domain.Condition.PriceDrop;
import shop.favourite.domain.Description;
import shop.favourite.domain.Product;
import shop.favourite.domain.Threshold;
import shop.favourite.domain.Watch;
import shop.platform.kernel.Money;

/**
 * What somebody wants to be told of.
 *
 * @param armed whether it waits to tell; otherwise it waits to be armed again
 * @param armedPrice the price when it was armed
 * @param tellsAt the highest price it tells of
 * @param price the price now, as far as it is known
 */
@Json(naming = Json.Naming.LowerUnderscore)
record AlertResponse(
        long id,
        String productId,
        String kind,
        boolean armed,
        @Nullable BigDecimal thresholdPrice,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal armedPrice,
        @Nullable BigDecimal tellsAt,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        Instant createdAt,
        @Nullable Instant toldAt) {

    static AlertResponse of(Watch watch, @Nullable Product product) {
        var said = product == null ? null : product.description();
        var drop = watch.condition() instanceof PriceDrop it ? it : null;
        return new AlertResponse(
                watch.id().value(),
                watch.product().value(),
                watch.kind().word(),
                watch.isArmed(),
                price(watch.condition()),
                percent(watch.condition()),
                drop == null ? null : drop.reference().amount(),
                drop == null ? null : drop.trigger().amount(),
                said == null ? null : said.name(),
                said == null ? null : said.price().amount(),
                currency(drop, said),
                watch.createdAt(),
                watch.toldAt().orElse(null));
    }

    private static @Nullable String currency(@Nullable PriceDrop drop, @Nullable Description said) {
        if (drop != null) {
            return drop.reference().currency().getCurrencyCode();
        }
        return said == null ? null : said.price().currency().getCurrencyCode();
    }

    private static @Nullable BigDecimal price(Condition condition) {
        return condition instanceof PriceDrop(Threshold.AtMost(Money price), _, _)
                ? price.amount()
                : null;
    }

    private static @Nullable BigDecimal percent(Condition condition) {
        return condition instanceof PriceDrop(Threshold.LessBy(BigDecimal percent), _, _)
                ? percent
                : null;
    }
}
