package shop.search.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Everything that is refused here. */
public abstract sealed class SearchProblem extends Problem {

    private SearchProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private SearchProblem(String code, String field, String message) {
        super(Kind.INVALID, code, message, List.of(new FieldError(field, message)), Map.of());
    }

    public static final class BadParameter extends SearchProblem {
        public BadParameter(String field, String message) {
            super("bad-parameter", field, message);
        }
    }

    public static final class TooDeep extends SearchProblem {
        public TooDeep(int deepest) {
            super(
                    "too-deep",
                    "skip",
                    "must not be above %,d; narrow the search".formatted(deepest));
        }
    }

    public static final class NoBodyWanted extends SearchProblem {
        public NoBodyWanted() {
            super(Kind.INVALID, "no-body-wanted", "This operation takes no body.");
        }
    }

    /** The index is being built and not all of it is there. */
    public static final class IndexNotReady extends SearchProblem {
        public IndexNotReady() {
            super(Kind.UNAVAILABLE, "index-not-ready", "The index is being built.");
        }
    }
}
