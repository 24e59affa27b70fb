package shop.promotion.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Codes;
import shop.promotion.domain.Guesses;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.StoreContract;
import shop.promotion.domain.UseCounters;

class JdbcStoreIT extends StoreContract {

    @RegisterExtension static final PromotionTables TABLES = new PromotionTables();

    @Override
    protected Promotions promotions() {
        return new JdbcPromotions(TABLES.database().sql());
    }

    @Override
    protected Codes codes() {
        return new JdbcCodes(TABLES.database().sql());
    }

    @Override
    protected Redemptions redemptions() {
        return new JdbcRedemptions(TABLES.database().sql());
    }

    @Override
    protected UseCounters counters() {
        return new JdbcUseCounters(TABLES.database().sql());
    }

    @Override
    protected Guesses guesses() {
        return new JdbcGuesses(TABLES.database().sql());
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }
}
