package shop.shipping;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("shop.shipping");
    }
}
