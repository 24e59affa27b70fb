package shop.tax.domain;

/** What can be said of a VAT number without asking the authority that gave it. */
public sealed interface VatCheck {

    /** The number with its country's prefix, in capitals, without blanks and punctuation. */
    String number();

    /** Its form is right, and its check digits fit. */
    record Valid(String number, VatNumber vatNumber) implements VatCheck {}

    record Invalid(String number, Reason reason) implements VatCheck {}

    enum Reason {
        UNKNOWN_COUNTRY("unknown-country", "it begins with no country whose numbers are known"),
        FORMAT("format", "numbers of this country look different"),
        CHECK_DIGIT("check-digit", "its check digits do not fit");

        private final String code;
        private final String words;

        Reason(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }
    }
}
