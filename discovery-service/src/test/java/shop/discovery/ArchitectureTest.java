package shop.discovery;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("shop.discovery");
    }
}
