package shop.system;

import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessesIT extends ShopContract {

    @RegisterExtension static final TestShop SHOP = TestShop.inProcesses();

    ProcessesIT() {
        super(SHOP);
    }
}
