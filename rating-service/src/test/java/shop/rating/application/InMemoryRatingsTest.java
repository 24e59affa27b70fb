package shop.rating.application;

import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;
import shop.rating.domain.Purchases;
import shop.rating.domain.Ratings;
import shop.rating.domain.RatingsContract;
import shop.rating.domain.Tallies;

class InMemoryRatingsTest extends RatingsContract {

    private final InMemoryRatings all = new InMemoryRatings(_ -> {});

    @Override
    protected Ratings ratings() {
        return all;
    }

    @Override
    protected Tallies tallies() {
        return all;
    }

    @Override
    protected Purchases purchases() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions();
    }
}
