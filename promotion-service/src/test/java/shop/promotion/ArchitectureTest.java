package shop.promotion;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("shop.promotion");
    }
}
