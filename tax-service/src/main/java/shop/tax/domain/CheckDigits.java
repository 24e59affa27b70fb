package shop.tax.domain;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The sums by which numbers are checked. A number is a string of digits here. */
final class CheckDigits {

    private CheckDigits() {}

    static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }

    /** Each digit, from the first, times its weight. */
    static int sum(String number, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum;
    }

    static int last(String number) {
        return digit(number, number.length() - 1);
    }

    static long value(String number) {
        return Long.parseLong(number);
    }

    /** Every second digit from the right but one is doubled, its digits added. */
    static boolean luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = digit(number, number.length() - 1 - i);
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064, MOD 11,10. */
    static boolean iso7064(String number) {
        var check = 10;
        for (var i = 0; i < number.length() - 1; i++) {
            var sum = (check + digit(number, i)) % 10;
            check = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (check + last(number)) % 10 == 1;
    }

    /** ISO 7064, MOD 97-10: letters count from 10. */
    static boolean iso7064Mod97(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(each -> digits.append(Character.digit(each, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
