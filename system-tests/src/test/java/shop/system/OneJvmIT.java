package shop.system;

import org.junit.jupiter.api.extension.RegisterExtension;

class OneJvmIT extends ShopContract {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    OneJvmIT() {
        super(SHOP);
    }
}
