package shop.tax.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** All that the tax service refuses. */
public abstract sealed class TaxProblem extends Problem {

    private TaxProblem(Kind kind, String code, String message, FieldError... errors) {
        super(kind, code, message, List.of(errors), Map.of());
    }

    public static final class PlaceInvalid extends TaxProblem {
        public PlaceInvalid(String field, String message) {
            super(
                    Kind.INVALID,
                    "invalid-place",
                    "There can be no such place.",
                    new FieldError(field, message));
        }
    }

    public static final class CountryNotFound extends TaxProblem {
        public CountryNotFound() {
            super(Kind.NOT_FOUND, "country-not-found", "There is no such country.");
        }
    }

    public static final class RateInvalid extends TaxProblem {
        public RateInvalid(String field, String message) {
            super(
                    Kind.INVALID,
                    "invalid-rate",
                    "There can be no such rate.",
                    new FieldError(field, message));
        }
    }

    public static final class RateNotFound extends TaxProblem {
        public RateNotFound(long id) {
            super(Kind.NOT_FOUND, "rate-not-found", "There is no rate %d.".formatted(id));
        }
    }

    public static final class RateCollides extends TaxProblem {
        public RateCollides(TaxRate other) {
            super(
                    Kind.CONFLICT,
                    "rate-collides",
                    "Rate %d is the same tax and holds on some of these days."
                            .formatted(other.id()));
        }
    }

    public static final class ChangedMeanwhile extends TaxProblem {
        public ChangedMeanwhile() {
            super(
                    Kind.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "This was changed since you read it. Read it again.");
        }
    }

    public static final class CalculationInvalid extends TaxProblem {
        public CalculationInvalid(String field, String message) {
            super(
                    Kind.INVALID,
                    "invalid-calculation",
                    "This cannot be computed.",
                    new FieldError(field, message));
        }
    }

    public static final class VatNumberInvalid extends TaxProblem {
        public VatNumberInvalid(VatCheck.Invalid check) {
            super(
                    Kind.INVALID,
                    "invalid-vat-number",
                    "This is no VAT number: %s.".formatted(check.reason().words()),
                    new FieldError("vat_number", check.reason().words()));
        }
    }

    public static final class PeriodInvalid extends TaxProblem {
        public PeriodInvalid(String field, String message) {
            super(
                    Kind.INVALID,
                    "invalid-period",
                    "There is no such period.",
                    new FieldError(field, message));
        }
    }

    public static final class LedgerEmpty extends TaxProblem {
        public LedgerEmpty(long order) {
            super(
                    Kind.NOT_FOUND,
                    "ledger-empty",
                    "The ledger has nothing on order %d.".formatted(order));
        }
    }
}
