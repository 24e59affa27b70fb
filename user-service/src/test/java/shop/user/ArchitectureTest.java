package shop.user;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("shop.user");
    }
}
