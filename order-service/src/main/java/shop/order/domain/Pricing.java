package shop.order.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.order.domain.TaxTable.Taxable;
import shop.platform.kernel.Money;

/**
 * How a price comes about: the catalogue's prices, then promotions, then shipping, then tax. Asks
 * nobody and knows nothing but what it is given.
 */
public final class Pricing {

    private final Enquiry enquiry;
    private final Evaluation evaluation;
    private final Known<TaxTable> taxes;
    private final @Nullable Known<ShippingTable> carriers;

    /**
     * @param carriers needed only where a shipping method is asked for
     */
    public Pricing(
            Enquiry enquiry,
            Evaluation evaluation,
            Known<TaxTable> taxes,
            @Nullable Known<ShippingTable> carriers) {
        this.enquiry = enquiry;
        this.evaluation = evaluation;
        this.taxes = taxes;
        this.carriers = carriers;
    }

    /**
     * @param listed the lines at the catalogue's prices
     * @throws OrderProblem.ShippingMethodNotAvailable naming those that are
     */
    public Quote price(List<OrderLine> listed) {
        var discounted =
                listed.stream()
                        .map(line -> line.less(evaluation.discountsOf(line.product())))
                        .toList();
        var shipping = shipping(discounted);
        var table = taxes.table();
        var taxables =
                Stream.concat(
                                discounted.stream()
                                        .map(it -> table.product(it.total(), it.category())),
                                Stream.of(taxable(shipping)))
                        .toList();
        return quote(discounted, shipping, taxables);
    }

    private Quote quote(
            List<OrderLine> discounted, ShippingCharge shipping, List<Taxable> taxables) {
        var table = taxes.table();
        var charges = table.charge(taxables);
        var lines =
                IntStream.range(0, discounted.size())
                        .mapToObj(i -> discounted.get(i).taxed(charges.get(i)))
                        .toList();
        return new Quote(
                lines,
                shipping.taxed(charges.getLast()),
                enquiry.destination(),
                table.pricesIncludeTax(),
                table.reverseCharge(),
                table.note(),
                table.rounding(),
                table.exactTax(taxables),
                enquiry.coupon() == null ? null : evaluation.outcomeOf(enquiry.coupon()),
                promotions(discounted, shipping),
                staleTables());
    }

    /** Where nobody chose a method there is nothing that could be taxed. */
    private Taxable taxable(ShippingCharge shipping) {
        return shipping.method() == null
                ? new Taxable(shipping.total(), List.of())
                : taxes.table().shipping(shipping.total());
    }

    private ShippingCharge shipping(List<OrderLine> lines) {
        var charge =
                enquiry.shippingMethod() == null || carriers == null
                        ? ShippingCharge.free(Money.zero(lines.getFirst().price().currency()))
                        : carriers.table().charge(enquiry.shippingMethod(), Parcel.of(lines));
        var free = evaluation.freeShipping();
        return free == null ? charge : charge.freeBy(free);
    }

    /** A promotion that gives nothing is used up only if the customer asked for it by its code. */
    private List<Discount> promotions(List<OrderLine> lines, ShippingCharge shipping) {
        var nothing = Money.zero(shipping.price().currency());
        Map<Long, Discount> given = new LinkedHashMap<>();
        evaluation.all().forEach(it -> given.putIfAbsent(it.id(), new Discount(it, nothing)));
        Stream.concat(
                        lines.stream().flatMap(line -> line.discounts().stream()),
                        shipping.discounts().stream())
                .forEach(it -> given.merge(it.promotion().id(), it, Pricing::sum));
        return given.values().stream()
                .filter(it -> !it.amount().isZero() || it.promotion().code() != null)
                .toList();
    }

    private static Discount sum(Discount some, Discount more) {
        return new Discount(some.promotion(), some.amount().plus(more.amount()));
    }

    private List<String> staleTables() {
        return Stream.concat(
                        taxes.stale() ? Stream.of("tax") : Stream.empty(),
                        carriers != null && carriers.stale()
                                ? Stream.of("shipping")
                                : Stream.empty())
                .toList();
    }
}
