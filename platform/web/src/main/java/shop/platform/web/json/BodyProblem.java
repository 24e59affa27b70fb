package shop.platform.web.json;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Why a body is refused before anyone looks at what it asks for. */
final class BodyProblem extends Problem {

    private BodyProblem(Kind kind, String code, String message, List<FieldError> errors) {
        super(kind, code, message, errors, Map.of());
    }

    static BodyProblem malformed(String message) {
        return new BodyProblem(Kind.MALFORMED, "malformed-body", message, List.of());
    }

    /**
     * @param field as on the wire; empty for the body as a whole
     */
    static BodyProblem invalid(String field, String message) {
        return new BodyProblem(
                Kind.INVALID,
                "invalid-request",
                "The body is not valid.",
                List.of(new FieldError(field, message)));
    }
}
