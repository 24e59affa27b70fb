package shop.platform.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The refusal of a request, in the words of the service that refuses. Each service lists its own in
 * one sealed subclass; {@code platform-web} turns the kind into an HTTP status, once for all.
 *
 * <p>A problem is an answer, not a fault: it carries no stack trace and is logged without one.
 */
public abstract class Problem extends RuntimeException {

    /** What sort of refusal; the comment is the HTTP status it becomes. */
    public enum Kind {
        /** 400: the request cannot be read. */
        MALFORMED,
        /** 401: who is calling is not known. */
        UNAUTHENTICATED,
        /** 403: who is calling may not do this. */
        FORBIDDEN,
        /** 404. */
        NOT_FOUND,
        /** 409: the present state does not allow it. */
        CONFLICT,
        /** 412: the thing was changed since it was read. */
        PRECONDITION_FAILED,
        /** 428: a change of this thing must say which version it is based on. */
        PRECONDITION_REQUIRED,
        /** 413. */
        TOO_LARGE,
        /** 415. */
        UNSUPPORTED_MEDIA_TYPE,
        /** 422: readable, but it cannot be meant so. */
        INVALID,
        /** 429: too many; {@code retry_after} seconds may be among the details. */
        TOO_MANY,
        /** 503: something needed is away; try again. */
        UNAVAILABLE
    }

    /**
     * What is wrong with one field of the request, named as on the wire ({@code items[0].price}).
     */
    public record FieldError(String field, String message) {}

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> details;

    /**
     * @param code stable, kebab-case, for programs: {@code order-not-cancellable}
     * @param message one sentence for people; it is shown to the client
     */
    protected Problem(Kind kind, String code, String message) {
        this(kind, code, message, List.of(), Map.of());
    }

    /**
     * @param details further members of the answer, in snake_case, whose values are strings,
     *     numbers, booleans, or lists and maps of these
     */
    protected Problem(
            Kind kind,
            String code,
            String message,
            List<FieldError> errors,
            Map<String, ?> details) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.details = new LinkedHashMap<>(details);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** The sentence for people. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    public final List<FieldError> errors() {
        return errors;
    }

    public final Map<String, Object> details() {
        return Map.copyOf(details);
    }
}
