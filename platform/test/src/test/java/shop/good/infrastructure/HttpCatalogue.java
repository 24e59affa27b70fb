package shop.good.infrastructure;

import shop.good.application.port.Catalogue;

public final class HttpCatalogue implements Catalogue {

    @Override
    public String name() {
        return "laptop";
    }
}
