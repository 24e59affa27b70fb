package shop.tax;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** How much tax there is, where and on what; and what was collected. */
public final class TaxService {

    public static final String NAME = "tax-service";

    private TaxService() {}

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }

    public static void main(String[] args) {
        ServiceMain.run(NAME, args, TaxService::start);
    }
}
