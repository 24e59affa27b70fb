package shop.rating;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("shop.rating");
    }
}
