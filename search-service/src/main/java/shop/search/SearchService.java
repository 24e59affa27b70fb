package shop.search;

import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceMain;

/** Finds products. */
public final class SearchService {

    static final String NAME = "search-service";

    private SearchService() {}

    static void main(String[] args) {
        ServiceMain.run(NAME, args, SearchService::start);
    }

    public static Running start(Settings settings) {
        return Wiring.start(settings);
    }
}
