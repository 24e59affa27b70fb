package shop.tax.application;

import shop.tax.domain.VatCheck;
import shop.tax.domain.VatNumber;

/** Checks the form and the check digits of a VAT number; whether it is in use it cannot say. */
public final class CheckVatNumber {

    public VatCheck handle(String written) {
        return VatNumber.check(written);
    }
}
