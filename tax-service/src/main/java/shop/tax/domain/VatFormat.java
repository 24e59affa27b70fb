package shop.tax.domain;

import static shop.tax.domain.CheckDigits.digit;
import static shop.tax.domain.CheckDigits.iso7064;
import static shop.tax.domain.CheckDigits.iso7064Mod97;
import static shop.tax.domain.CheckDigits.last;
import static shop.tax.domain.CheckDigits.luhn;
import static shop.tax.domain.CheckDigits.sum;
import static shop.tax.domain.CheckDigits.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the VAT numbers of each country look behind their prefix, and how they are checked. */
public enum VatFormat {
    AT("U\\d{8}"),
    BE("[01]\\d{9}"),
    BG("\\d{9,10}"),
    CY("(?!12)[013459]\\d{7}[A-Z]"),
    CZ("\\d{8,10}"),
    DE("[1-9]\\d{8}"),
    DK("[1-9]\\d{7}"),
    EE("\\d{9}"),
    EL("\\d{9}"),
    ES("[A-Z0-9]\\d{7}[A-Z0-9]"),
    FI("\\d{8}"),
    FR("[A-HJ-NP-Z0-9]{2}\\d{9}"),
    HR("\\d{11}"),
    HU("\\d{8}"),
    IE("\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]"),
    IT("(?!0{7})\\d{7}(?:0\\d[1-9]|0[1-9]0|100|12[01]|888|999)\\d"),
    LT("\\d{7}1\\d|\\d{10}1\\d"),
    LU("\\d{8}"),
    LV("\\d{11}"),
    MT("[1-9]\\d{7}"),
    NL("\\d{9}B(?!00)\\d{2}"),
    PL("\\d{10}"),
    PT("[1-9]\\d{8}"),
    RO("[1-9]\\d{1,9}"),
    SE("\\d{10}(?:0[1-9]|[1-8]\\d|9[0-4])"),
    SI("[1-9]\\d{7}"),
    SK("[1-9]\\d[234789]\\d{7}"),
    XI("\\d{9}|\\d{12}"),
    GB("\\d{9}|\\d{12}");

    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private final Pattern form;

    VatFormat(String form) {
        this.form = Pattern.compile(form);
    }

    /** By what numbers begin with; GR is taken for EL. */
    static Optional<VatFormat> of(String prefix) {
        var known = prefix.equals("GR") ? "EL" : prefix;
        return Arrays.stream(values()).filter(each -> each.name().equals(known)).findFirst();
    }

    /** Old numbers of Belgium and Greece lack the zero they begin with today. */
    String completed(String body) {
        return (this == BE || this == EL) && body.length() == (this == BE ? 9 : 8)
                ? "0" + body
                : body;
    }

    boolean hasForm(String body) {
        return form.matcher(body).matches();
    }

    /** Of a body that has the right form. */
    boolean hasCheckDigits(String body) {
        return switch (this) {
            case AT -> austrian(body);
            case BE -> value(body.substring(8)) == 97 - value(body.substring(0, 8)) % 97;
            case BG -> BulgarianNumber.isValid(body);
            case CY -> cypriot(body);
            case CZ -> CzechNumber.isValid(body);
            case DE, HR -> iso7064(body);
            case DK -> sum(body, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case EE -> sum(body, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
            case EL -> sum(body, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(body);
            case ES -> SpanishNumber.isValid(body);
            case FI -> sum(body, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
            case FR -> FrenchNumber.isValid(body);
            case HU -> sum(body, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
            case IE -> irish(body);
            case IT -> luhn(body);
            case LT -> lithuanian(body);
            case LU -> value(body.substring(0, 6)) % 89 == value(body.substring(6));
            case LV -> latvian(body);
            case MT -> sum(body, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
            case NL -> dutch(body);
            case PL -> sum(body, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(body);
            case PT -> (11 - sum(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == last(body);
            case RO -> romanian(body);
            case SE -> luhn(body.substring(0, 10));
            case SI -> slovenian(body);
            case SK -> value(body) % 11 == 0;
            case XI, GB -> british(body);
        };
    }

    Country country() {
        return switch (this) {
            case EL -> new Country("GR");
            case XI -> new Country("GB");
            default -> new Country(name());
        };
    }

    boolean isEuropean() {
        return this != GB;
    }

    private static boolean austrian(String body) {
        var number = body.substring(1);
        var sum = 4;
        for (var i = 0; i < 7; i++) {
            var digit = digit(number, i);
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return (10 - sum % 10) % 10 == last(number);
    }

    private static boolean cypriot(String body) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(body, i)] : digit(body, i);
        }
        return body.charAt(8) == 'A' + sum % 26;
    }

    /** In old numbers the second place holds a letter, and the first digit counts as the last. */
    private static boolean irish(String body) {
        var isOld = !Character.isDigit(body.charAt(1));
        var digits = isOld ? "0" + body.substring(2, 7) + body.charAt(0) : body.substring(0, 7);
        var second = body.length() == 9 ? IRISH.indexOf(body.charAt(8)) : 0;
        var sum = sum(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
        return body.charAt(7) == IRISH.charAt(sum % 23);
    }

    private static boolean lithuanian(String body) {
        var first = 0;
        var second = 0;
        for (var i = 0; i < body.length() - 1; i++) {
            first += digit(body, i) * (1 + i % 9);
            second += digit(body, i) * (1 + (i + 2) % 9);
        }
        var check = first % 11 == 10 ? second % 11 % 10 : first % 11;
        return check == last(body);
    }

    /** Companies begin with more than 3; people with their birthday, since 2017 with 32. */
    private static boolean latvian(String body) {
        if (digit(body, 0) > 3) {
            return sum(body, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        if (body.startsWith("32")) {
            return true;
        }
        var year = 1800 + 100 * digit(body, 6) + (int) value(body.substring(4, 6));
        var month = (int) value(body.substring(2, 4));
        return CheckDigits.isDate(year, month, (int) value(body.substring(0, 2)))
                && (1 + sum(body, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == last(body);
    }

    /** Companies by the citizen's number's check; since 2020 also people by MOD 97-10. */
    private static boolean dutch(String body) {
        var number = body.substring(0, 9);
        var check = sum(number, 9, 8, 7, 6, 5, 4, 3, 2) - last(number);
        return (check % 11 == 0 && value(number) > 0) || iso7064Mod97("NL" + body);
    }

    private static boolean romanian(String body) {
        var number = "0".repeat(10 - body.length()) + body;
        return sum(number, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == last(number);
    }

    private static boolean slovenian(String body) {
        var check = 11 - sum(body, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == last(body);
    }

    /** Numbers given since 2010 have 55 more. */
    private static boolean british(String body) {
        var number = body.substring(0, 9);
        var check = sum(number, 8, 7, 6, 5, 4, 3, 2) + value(number.substring(7));
        return value(number) > 0 && (check % 97 == 0 || (check + 55) % 97 == 0);
    }
}
