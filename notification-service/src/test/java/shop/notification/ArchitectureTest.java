package shop.notification;

import shop.platform.test.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("shop.notification");
    }
}
