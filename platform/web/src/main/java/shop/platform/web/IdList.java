package shop.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Problem.FieldError;

/** The query parameter {@code ids}: up to 100 of them, separated by commas. */
public final class IdList {

    private static final int MOST = 100;

    private IdList() {}

    /** Each once, in the order asked for; none if there is no such parameter. */
    public static List<String> of(@Nullable String ids) {
        var asked =
                Arrays.stream(ids == null ? new String[0] : ids.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (asked.size() > MOST) {
            throw invalid("must not be more than " + MOST);
        }
        return asked;
    }

    /** The same for ids that are numbers; refuses what is none. */
    public static List<Long> numbers(@Nullable String ids) {
        try {
            return of(ids).stream().map(Long::parseLong).toList();
        } catch (NumberFormatException _) {
            throw invalid("must be numbers, separated by commas");
        }
    }

    private static RequestProblem invalid(String message) {
        return RequestProblem.invalid(List.of(new FieldError("ids", message)));
    }
}
