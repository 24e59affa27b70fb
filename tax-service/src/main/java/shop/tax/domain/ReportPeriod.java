package shop.tax.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxProblem.PeriodInvalid;

/**
 * What a report is about; days are those of UTC.
 *
 * @param to the last day
 * @param country only its jurisdictions; {@code null} for all
 */
public record ReportPeriod(LocalDate from, LocalDate to, @Nullable Country country, By by) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    /** What has a row of its own. */
    public enum By {
        PERIOD,
        MONTH,
        QUARTER,
        YEAR;

        public static Optional<By> named(String code) {
            return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReportPeriod {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new PeriodInvalid("from", "must be between 2000 and 9998, as must to");
        }
        if (to.isBefore(from)) {
            throw new PeriodInvalid("to", "must not be before from");
        }
    }

    public Instant begin() {
        return from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(begin()) && at.isBefore(end());
    }

    /** Which row of the report a month belongs to: {@code 2026-01}, {@code 2026-Q1}. */
    String rowOf(YearMonth month) {
        return switch (by) {
            case PERIOD -> from + "/" + to;
            case MONTH -> month.toString();
            case QUARTER -> month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(month.getYear());
        };
    }
}
