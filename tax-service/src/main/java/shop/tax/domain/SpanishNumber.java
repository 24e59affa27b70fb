package shop.tax.domain;

import static shop.tax.domain.CheckDigits.luhn;
import static shop.tax.domain.CheckDigits.value;

import java.util.stream.IntStream;

/** People are checked by a letter of 23; companies by a digit, a letter, or either. */
final class SpanishNumber {

    private static final String PEOPLE = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String COMPANIES = "JABCDEFGHI";

    private SpanishNumber() {}

    static boolean isValid(String number) {
        var kind = number.charAt(0);
        var middle = number.substring(1, 8);
        var check = number.charAt(8);
        return switch (kind) {
            case 'X', 'Y', 'Z' -> check == ofPerson((kind - 'X') + middle);
            case 'K', 'L', 'M' -> check == ofPerson(middle);
            case 'A', 'B', 'E', 'H' ->
                    check == digit(middle) || (middle.startsWith("00") && check == letter(middle));
            case 'N', 'P', 'Q', 'R', 'S', 'W' -> check == letter(middle);
            case 'C', 'D', 'F', 'G', 'J', 'U', 'V' ->
                    check == digit(middle) || check == letter(middle);
            default -> Character.isDigit(kind) && check == ofPerson(number.substring(0, 8));
        };
    }

    private static char ofPerson(String digits) {
        return PEOPLE.charAt((int) (value(digits) % PEOPLE.length()));
    }

    private static char digit(String middle) {
        return (char) ('0' + check(middle));
    }

    private static char letter(String middle) {
        return COMPANIES.charAt(check(middle));
    }

    private static int check(String middle) {
        return IntStream.range(0, 10).filter(each -> luhn(middle + each)).findFirst().orElseThrow();
    }
}
