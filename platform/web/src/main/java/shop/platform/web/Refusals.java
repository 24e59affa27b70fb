package shop.platform.web;

import io.avaje.http.api.InvalidTypeArgumentException;
import io.avaje.http.api.RequiredArgumentException;
import io.avaje.validation.ConstraintViolation;
import io.avaje.validation.ConstraintViolationException;
import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.platform.kernel.Problem;
import shop.platform.kernel.Problem.FieldError;

/** What becomes of an exception: the one place that gives each its status. */
final class Refusals {

    private static final String FAILED =
            "Something failed on our side. The trace id finds it in our logs.";

    private final RouteTable routes;

    Refusals(RouteTable routes) {
        this.routes = routes;
    }

    Refusal of(Throwable thrown, ServerRequest request) {
        return switch (thrown) {
            case Problem problem -> of(problem);
            case ConstraintViolationException violated ->
                    invalid(violated.violations().stream().map(Refusals::fieldError).toList());
            case RequiredArgumentException missing ->
                    invalid(List.of(new FieldError(missing.getProperty(), "is required")));
            case InvalidTypeArgumentException unreadable -> unreadable(unreadable, request);
            case NotFoundException _ -> unknownRoute(request);
            case RequestException unreadable -> closing(of(unreadable.status()));
            case HttpException refused when refused.keepAlive() -> of(refused.status());
            case HttpException refused -> closing(of(refused.status()));
            default -> Refusal.of(Status.INTERNAL_SERVER_ERROR_500, "internal-error", FAILED);
        };
    }

    private static Refusal closing(Refusal refusal) {
        return refusal.withHeader("Connection", "close");
    }

    /** What Helidon itself refuses, most of it before a request has been read. */
    static Refusal of(Status status) {
        return switch (status.code()) {
            case 404 -> notFound();
            case 405 -> Refusal.of(status, "method-not-allowed", "This cannot be done here.");
            case 413 -> Refusal.of(status, "too-large", "The request is too large.");
            case 414 -> Refusal.of(status, "address-too-long", "The address is too long.");
            case 415 ->
                    Refusal.of(
                            status, "unsupported-media-type", "This type of body is not accepted.");
            case 431 -> Refusal.of(status, "headers-too-large", "The headers are too large.");
            case 503 ->
                    Refusal.of(status, "unavailable", "Try again.").withHeader("Retry-After", "1");
            default ->
                    status.code() < 500
                            ? Refusal.of(status, "malformed-request", "The request cannot be read.")
                            : Refusal.of(status, "internal-error", FAILED);
        };
    }

    private static Refusal of(Problem problem) {
        return new Refusal(
                status(problem.kind()),
                problem.code(),
                problem.detail(),
                problem.errors(),
                problem.details(),
                headers(problem));
    }

    private static Status status(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> Status.BAD_REQUEST_400;
            case UNAUTHENTICATED -> Status.UNAUTHORIZED_401;
            case FORBIDDEN -> Status.FORBIDDEN_403;
            case NOT_FOUND -> Status.NOT_FOUND_404;
            case CONFLICT -> Status.CONFLICT_409;
            case PRECONDITION_FAILED -> Status.PRECONDITION_FAILED_412;
            case PRECONDITION_REQUIRED -> Status.create(428, "Precondition Required");
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE_413;
            case UNSUPPORTED_MEDIA_TYPE -> Status.UNSUPPORTED_MEDIA_TYPE_415;
            case INVALID -> Status.UNPROCESSABLE_CONTENT_422;
            case TOO_MANY -> Status.TOO_MANY_REQUESTS_429;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE_503;
        };
    }

    private static Map<String, String> headers(Problem problem) {
        return switch (problem.kind()) {
            case TOO_LARGE -> Map.of("Connection", "close");
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer realm=\"shop\"");
            case TOO_MANY, UNAVAILABLE ->
                    Map.of(
                            "Retry-After",
                            String.valueOf(problem.details().getOrDefault("retry_after", 1)));
            default -> Map.of();
        };
    }

    private static Refusal invalid(List<FieldError> errors) {
        return new Refusal(
                Status.UNPROCESSABLE_CONTENT_422,
                "invalid-request",
                "The request is not valid.",
                errors,
                Map.of(),
                Map.of());
    }

    private static FieldError fieldError(ConstraintViolation violation) {
        return new FieldError(WireName.of(violation.path()), violation.message());
    }

    private Refusal unknownRoute(ServerRequest request) {
        var methods = routes.methodsAt(request.prologue());
        return methods.isEmpty()
                ? notFound()
                : of(Status.METHOD_NOT_ALLOWED_405).withHeader("Allow", String.join(", ", methods));
    }

    private static Refusal notFound() {
        return Refusal.of(Status.NOT_FOUND_404, "not-found", "There is nothing at this address.");
    }

    /** An id that cannot be one names nothing; a query parameter that cannot be read is invalid. */
    private static Refusal unreadable(InvalidTypeArgumentException thrown, ServerRequest request) {
        return parameterAtFault(String.valueOf(thrown.getMessage()), request)
                .map(name -> invalid(List.of(new FieldError(name, "is not valid"))))
                .orElseGet(Refusals::notFound);
    }

    private static Optional<String> parameterAtFault(String message, ServerRequest request) {
        var query = request.query();
        return query.names().stream()
                .filter(name -> query.all(name).stream().anyMatch(value -> isIn(message, value)))
                .findFirst();
    }

    private static boolean isIn(String message, String value) {
        return value.isEmpty() ? message.contains("\"\"") : message.contains(value);
    }
}
