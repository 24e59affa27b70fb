package shop.rating.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;
import shop.rating.domain.ProductId;
import shop.rating.domain.Ratings;
import shop.rating.domain.Tallies;

/** Counts ratings anew, and corrects and announces whatever tally differs. */
public final class RecountRatings {

    private static final int AT_ONCE = 100;

    public record Answer(long counted, long corrected) {

        Answer plus(boolean wasCorrected) {
            return new Answer(counted + 1, wasCorrected ? corrected + 1 : corrected);
        }
    }

    private final Transactions transactions;
    private final Ratings ratings;
    private final Tallies tallies;
    private final Clock clock;

    public RecountRatings(
            Transactions transactions, Ratings ratings, Tallies tallies, Clock clock) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * @param only this product; all, each in a transaction of its own, if {@code null}
     */
    public Answer handle(@Nullable ProductId only) {
        var answer = new Answer(0, 0);
        if (only != null) {
            return answer.plus(recount(only));
        }
        List<ProductId> products = tallies.products(null, AT_ONCE);
        while (!products.isEmpty()) {
            for (var product : products) {
                answer = answer.plus(recount(product));
            }
            products = tallies.products(products.getLast(), AT_ONCE);
        }
        return answer;
    }

    private boolean recount(ProductId product) {
        return transactions.call(() -> {
            var tally = tallies.take(product);
            tally.correct(ratings.recount(product), clock.instant());
            tallies.save(tally);
            return tally.isChanged();
        });
    }
}
