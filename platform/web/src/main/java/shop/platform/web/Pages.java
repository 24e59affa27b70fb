package shop.platform.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.platform.kernel.Problem.FieldError;

/** The query parameters {@code skip} and {@code limit} of lists. */
public final class Pages {

    private static final int DEFAULT_LIMIT = 10;

    private Pages() {}

    /** Refuses as invalid what is out of range; absent values are 0 and 10. */
    public static Page of(@Nullable Integer skip, @Nullable Integer limit) {
        var from = skip == null ? 0 : skip;
        var count = limit == null ? DEFAULT_LIMIT : limit;
        var errors = new ArrayList<FieldError>();
        if (from < 0) {
            errors.add(new FieldError("skip", "must be 0 or more"));
        }
        if (count < 1 || count > Page.MAX_LIMIT) {
            errors.add(new FieldError("limit", "must be between 1 and " + Page.MAX_LIMIT));
        }
        if (!errors.isEmpty()) {
            throw RequestProblem.invalid(errors);
        }
        return new Page(from, count);
    }
}
