package shop.favourite;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("shop.favourite");
    }
}
