package shop.tax.domain;

import java.util.Locale;
import shop.tax.domain.VatCheck.Invalid;
import shop.tax.domain.VatCheck.Reason;
import shop.tax.domain.VatCheck.Valid;

/**
 * By which an authority knows a business: {@code ATU13585627}. Greek numbers begin with EL, those
 * of Northern Ireland with XI.
 *
 * @param prefix as the number bears it
 * @param body what follows
 */
public record VatNumber(VatFormat prefix, String body) {

    private static final int PREFIX = 2;
    private static final int LONGEST = 32;

    /** Blanks, dots, hyphens and slashes do not matter. */
    public static VatCheck check(String written) {
        var number = written.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
        if (number.length() <= PREFIX || number.length() > LONGEST) {
            return new Invalid(shown(number), Reason.FORMAT);
        }
        var format = VatFormat.of(number.substring(0, PREFIX)).orElse(null);
        if (format == null) {
            return new Invalid(shown(number), Reason.UNKNOWN_COUNTRY);
        }
        var body = format.completed(number.substring(PREFIX));
        var whole = format.name() + body;
        if (!format.hasForm(body)) {
            return new Invalid(whole, Reason.FORMAT);
        }
        return format.hasCheckDigits(body)
                ? new Valid(whole, new VatNumber(format, body))
                : new Invalid(whole, Reason.CHECK_DIGIT);
    }

    public Country country() {
        return prefix.country();
    }

    /** Whether it identifies a business for trade in goods within the European Union. */
    public boolean isEuropean() {
        return prefix.isEuropean();
    }

    private static String shown(String number) {
        return number.length() > LONGEST ? number.substring(0, LONGEST) : number;
    }
}
