package shop.shipping.application;

import java.util.Comparator;
import java.util.Currency;
import java.util.stream.Stream;
import shop.shipping.application.QuoteView.Offer;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.DeliveryWindow;
import shop.shipping.domain.Load;
import shop.shipping.domain.Locality;
import shop.shipping.domain.PriceTable;
import shop.shipping.domain.Rate;

/** Says by which methods a load can be sent somewhere, what each costs and when it arrives. */
public final class QuoteShipping {

    private final ShowTables showTables;
    private final Carrier carrier;
    private final Currency currency;

    public QuoteShipping(ShowTables showTables, Carrier carrier, Currency currency) {
        this.showTables = showTables;
        this.carrier = carrier;
        this.currency = currency;
    }

    public QuoteView handle(Locality where, Load load) {
        var table = showTables.handle(where);
        var offers =
                table.rates().stream()
                        .flatMap(rate -> offer(table, rate, load))
                        .sorted(Comparator.comparing(Offer::price))
                        .toList();
        return new QuoteView(where, table.zone(), offers);
    }

    private Stream<Offer> offer(PriceTable table, Rate rate, Load load) {
        var details = rate.details();
        return table.price(details.method(), load, currency).stream()
                .map(price ->
                        new Offer(
                                details.method(),
                                details.name(),
                                carrier.name(),
                                price,
                                DeliveryWindow.after(
                                        table.asOf(), details.minDays(), details.maxDays())));
    }
}
