package shop.product;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Keeps the catalogue. */
public final class ProductService {

    static final String NAME = "product-service";

    private ProductService() {}

    static void main(String[] args) {
        ServiceMain.run(NAME, args, ProductService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
