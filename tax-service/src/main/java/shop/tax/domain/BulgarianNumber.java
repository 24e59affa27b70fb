package shop.tax.domain;

import static shop.tax.domain.CheckDigits.digit;
import static shop.tax.domain.CheckDigits.isDate;
import static shop.tax.domain.CheckDigits.last;
import static shop.tax.domain.CheckDigits.sum;
import static shop.tax.domain.CheckDigits.value;

/** Nine digits are a company; ten a citizen, a foreigner, or somebody else. */
final class BulgarianNumber {

    private BulgarianNumber() {}

    static boolean isValid(String number) {
        return number.length() == 9
                ? isCompany(number)
                : isCitizen(number) || isForeigner(number) || isOther(number);
    }

    private static boolean isCompany(String number) {
        var first = sum(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        var check = first == 10 ? sum(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : first;
        return check == last(number);
    }

    /** Born before 1900, months count from 20; from 2000, from 40. */
    private static boolean isCitizen(String number) {
        var month = (int) value(number.substring(2, 4));
        var century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        var year = century + 10 * digit(number, 0) + digit(number, 1);
        return isDate(year, month % 20, (int) value(number.substring(4, 6)))
                && sum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(number);
    }

    private static boolean isForeigner(String number) {
        return sum(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(number);
    }

    private static boolean isOther(String number) {
        var check = 11 - sum(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return check != 10 && check % 11 == last(number);
    }
}
