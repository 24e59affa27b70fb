package shop.product;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("shop.product");
    }
}
