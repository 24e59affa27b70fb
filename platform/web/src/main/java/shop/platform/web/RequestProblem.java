package shop.platform.web;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** What HTTP itself asks of a request, whatever the service. */
final class RequestProblem extends Problem {

    private RequestProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private RequestProblem(String message, List<FieldError> errors) {
        super(Kind.INVALID, "invalid-request", message, errors, Map.of());
    }

    static RequestProblem invalid(List<FieldError> errors) {
        return new RequestProblem("The request is not valid.", errors);
    }

    static RequestProblem malformed(String code, String message) {
        return new RequestProblem(Kind.MALFORMED, code, message);
    }

    static RequestProblem bodyUnexpected() {
        return new RequestProblem(
                Kind.INVALID, "body-unexpected", "This takes no body, or an empty object.");
    }

    static RequestProblem tooLarge(long limit) {
        return new RequestProblem(
                Kind.TOO_LARGE, "too-large", "The body is larger than %d bytes.".formatted(limit));
    }

    static RequestProblem unsupportedMediaType(String accepted) {
        return new RequestProblem(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "The body must be of type %s.".formatted(accepted));
    }

    static RequestProblem changedMeanwhile() {
        return new RequestProblem(
                Kind.PRECONDITION_FAILED,
                "changed-meanwhile",
                "This was changed since you read it. Read it again.");
    }

    static RequestProblem versionRequired() {
        return new RequestProblem(
                Kind.PRECONDITION_REQUIRED,
                "version-required",
                "Say by If-Match which version you have changed.");
    }

    static RequestProblem keyReused() {
        return new RequestProblem(
                Kind.INVALID,
                "idempotency-key-reused",
                "This Idempotency-Key belongs to another request.");
    }

    static RequestProblem stillRunning() {
        return new RequestProblem(
                Kind.CONFLICT,
                "request-in-progress",
                "The first request with this Idempotency-Key is still running.");
    }

    static RequestProblem busy() {
        return new RequestProblem(Kind.UNAVAILABLE, "busy", "Too much to do just now. Try again.");
    }
}
