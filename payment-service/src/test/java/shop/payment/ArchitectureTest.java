package shop.payment;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("shop.payment");
    }
}
