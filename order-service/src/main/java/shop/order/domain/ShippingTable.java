package shop.order.domain;

import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Money;

/** How parcels get to one place, and for how much ({@code contracts/shipping}). */
public record ShippingTable(List<Method> methods) {

    public record Method(String code, String name, List<ShippingRate> rates) {

        public Method {
            rates = List.copyOf(rates);
        }

        /** Nothing if it does not take such a parcel. */
        Optional<Money> price(Parcel parcel) {
            return rates.stream()
                    .filter(rate -> rate.holds(parcel))
                    .findFirst()
                    .map(rate -> rate.price(parcel));
        }
    }

    public ShippingTable {
        methods = List.copyOf(methods);
    }

    /**
     * @throws OrderProblem.ShippingMethodNotAvailable naming those that are
     */
    ShippingCharge charge(String method, Parcel parcel) {
        return methods.stream()
                .filter(each -> each.code().equals(method))
                .flatMap(each ->
                        each.price(parcel).map(price -> ShippingCharge.of(each, price)).stream())
                .findFirst()
                .orElseThrow(() ->
                        new OrderProblem.ShippingMethodNotAvailable(method, available(parcel)));
    }

    private List<String> available(Parcel parcel) {
        return methods.stream()
                .filter(each -> each.price(parcel).isPresent())
                .map(Method::code)
                .toList();
    }
}
