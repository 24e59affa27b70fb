package shop.tax.domain;

/**
 * When a customer accounts for the tax himself: goods go from one country to a business that is
 * registered for VAT in the European Union, into another country of it.
 *
 * @param seller where the shop sells from
 */
public record ReverseCharges(Country seller) {

    public static final String NOTE =
            "Reverse charge: the customer accounts for the VAT (Articles 138 and 196 of Directive"
                    + " 2006/112/EC).";

    public TaxTable applyTo(TaxTable table, VatNumber customer) {
        var destination = table.place().country();
        var applies =
                customer.isEuropean()
                        && !customer.country().equals(seller)
                        && destination.isInTheEuropeanUnion()
                        && !destination.equals(seller);
        return applies ? table.reversed(NOTE) : table;
    }
}
