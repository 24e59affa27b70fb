package shop.promotion.application;

import shop.platform.kernel.Transactions;
import shop.promotion.domain.Codes;
import shop.promotion.domain.Guesses;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.StoreContract;
import shop.promotion.domain.UseCounters;

class InMemoryShopTest extends StoreContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    protected Promotions promotions() {
        return shop;
    }

    @Override
    protected Codes codes() {
        return shop;
    }

    @Override
    protected Redemptions redemptions() {
        return shop;
    }

    @Override
    protected UseCounters counters() {
        return shop;
    }

    @Override
    protected Guesses guesses() {
        return shop;
    }

    @Override
    protected Transactions transactions() {
        return shop;
    }
}
