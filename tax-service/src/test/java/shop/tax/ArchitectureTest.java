package shop.tax;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("shop.tax");
    }
}
