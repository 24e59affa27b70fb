package shop.shipping.application;

import shop.shipping.domain.Rates;
import shop.shipping.domain.TariffsContract;
import shop.shipping.domain.Zones;

class InMemoryTariffsTest extends TariffsContract {

    private final InMemoryTariffs tariffs = new InMemoryTariffs();

    @Override
    protected Zones zones() {
        return tariffs.zones();
    }

    @Override
    protected Rates rates() {
        return tariffs.rates();
    }
}
