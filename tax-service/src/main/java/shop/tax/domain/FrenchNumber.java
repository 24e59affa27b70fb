package shop.tax.domain;

import static shop.tax.domain.CheckDigits.luhn;
import static shop.tax.domain.CheckDigits.value;

/** Two characters that check the nine digits behind them, which check themselves. */
final class FrenchNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private FrenchNumber() {}

    /** Those of Monaco begin with 000 and do not check themselves. */
    static boolean isValid(String number) {
        var company = number.substring(2);
        return (company.startsWith("000") || luhn(company)) && isChecked(number, value(company));
    }

    private static boolean isChecked(String number, long company) {
        var first = ALPHABET.indexOf(number.charAt(0));
        var second = ALPHABET.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return 10 * first + second == (company * 100 + 12) % 97;
        }
        var check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (company + 1 + check / 11) % 11 == check % 11;
    }
}
