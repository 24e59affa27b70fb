package shop.tax.domain;

import static shop.tax.domain.CheckDigits.isDate;
import static shop.tax.domain.CheckDigits.last;
import static shop.tax.domain.CheckDigits.sum;
import static shop.tax.domain.CheckDigits.value;

/** Eight digits are a company; nine or ten a person, by birthday or, after a 6, without one. */
final class CzechNumber {

    private static final int LAST_YEAR_WITHOUT_CHECK = 1953;

    private CzechNumber() {}

    static boolean isValid(String number) {
        if (number.length() == 8) {
            return isCompany(number);
        }
        var mayBeSpecial = number.length() == 9 && number.startsWith("6");
        return (mayBeSpecial && isSpecial(number)) || isPerson(number);
    }

    private static boolean isCompany(String number) {
        var check = (11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return !number.startsWith("9") && (check == 0 ? 1 : check) % 10 == last(number);
    }

    private static boolean isSpecial(String number) {
        var sum = sum(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
        return Math.floorMod(8 - Math.floorMod(10 - sum, 11), 10) == last(number);
    }

    /** Women's months count from 50; where numbers ran out, months count from 20 more. */
    private static boolean isPerson(String number) {
        var year = year(number);
        var month = (int) value(number.substring(2, 4)) % 50 % 20;
        return isDate(year, month, (int) value(number.substring(4, 6)))
                && (number.length() == 9
                        ? year <= LAST_YEAR_WITHOUT_CHECK
                        : value(number.substring(0, 9)) % 11 % 10 == last(number));
    }

    private static int year(String number) {
        var year = 1900 + (int) value(number.substring(0, 2));
        if (number.length() == 9) {
            return year >= 1980 ? year - 100 : year;
        }
        return year <= LAST_YEAR_WITHOUT_CHECK ? year + 100 : year;
    }
}
