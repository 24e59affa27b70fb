package shop.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A service's description in OpenAPI 3: the names of schemas' properties as they go over the wire,
 * and what holds for every service: problems, the token, one server.
 */
final class OpenApiDocument {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private final String service;
    private final BiPredicate<String, String> isOpen;
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();

    /**
     * @param isOpen whether a method and a path ask for no token
     */
    OpenApiDocument(String service, BiPredicate<String, String> isOpen) {
        this.service = service;
        this.isOpen = isOpen;
    }

    /** Takes in what avaje has written. */
    void add(Object written) {
        var document = object(written);
        object(document.get("paths"))
                .forEach((path, operations) ->
                        paths.put(WireName.of(path), operations(path, operations)));
        object(object(document.get("components")).get("schemas"))
                .forEach((name, schema) -> schemas.put(name, inWireNames(schema)));
    }

    Map<String, Object> body() {
        schemas.put("Problem", problemSchema());
        return ordered(
                "openapi", "3.0.1",
                "info", ordered("title", service, "version", "1"),
                "servers", List.of(ordered("url", "/")),
                "security", List.of(ordered("bearer", List.of())),
                "paths", paths,
                "components",
                        ordered(
                                "schemas",
                                schemas,
                                "securitySchemes",
                                ordered(
                                        "bearer",
                                        ordered(
                                                "type", "http",
                                                "scheme", "bearer",
                                                "bearerFormat", "JWT"))));
    }

    private Map<String, Object> operations(String path, Object written) {
        var operations = object(written);
        operations.forEach((method, operation) -> complete(method, path, object(operation)));
        return operations;
    }

    private void complete(String method, String path, Map<String, Object> operation) {
        operation.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        var parameters = parameters(operation);
        parameters.forEach(OpenApiDocument::nameAsInPath);
        var isForAnyone = isOpen.test(method.toUpperCase(Locale.ROOT), path);
        var responses = object(operation.get("responses"));
        responses
                .values()
                .forEach(response -> object(response).replace("description", "", "Done."));
        PossibleProblems.of(
                        new PossibleProblems.Operation(
                                !method.equals("get"),
                                isForAnyone,
                                operation.containsKey("requestBody"),
                                has(parameters, "query"),
                                has(parameters, "path")))
                .forEach((status, when) -> responses.put(status, problemResponse(when)));
        responses.put("default", problemResponse("Refused by another rule of the operation."));
        if (isForAnyone) {
            operation.put("security", List.of());
        }
    }

    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return operation.get("parameters") instanceof List<?> all
                ? all.stream().map(OpenApiDocument::object).toList()
                : List.of();
    }

    private static boolean has(List<Map<String, Object>> parameters, String place) {
        return parameters.stream().anyMatch(parameter -> place.equals(parameter.get("in")));
    }

    /** A place in a path is known by its name in the path only; other names are the wire's own. */
    private static void nameAsInPath(Map<String, Object> parameter) {
        if ("path".equals(parameter.get("in"))) {
            parameter.computeIfPresent("name", (_, name) -> WireName.of((String) name));
        }
    }

    private static Map<String, Object> problemResponse(String when) {
        return ordered(
                "description",
                when,
                "content",
                ordered(Refusal.CONTENT_TYPE, ordered("schema", ordered("$ref", PROBLEM))));
    }

    private static Map<String, Object> problemSchema() {
        var text = ordered("type", "string");
        var error =
                ordered("type", "object", "properties", ordered("field", text, "message", text));
        return ordered(
                "type", "object",
                "required", List.of("type", "title", "status", "detail", "instance", "trace_id"),
                "properties",
                        ordered(
                                "type", text,
                                "title", text,
                                "status", ordered("type", "integer"),
                                "detail", text,
                                "instance", text,
                                "trace_id", text,
                                "errors", ordered("type", "array", "items", error)));
    }

    /** A schema in which properties and the list of required ones are named as on the wire. */
    private static Object inWireNames(Object schema) {
        return switch (schema) {
            case Map<?, ?> object -> {
                var renamed = new LinkedHashMap<String, Object>();
                object.forEach((key, value) -> renamed.put((String) key, renamed(key, value)));
                yield renamed;
            }
            case List<?> list -> list.stream().map(OpenApiDocument::inWireNames).toList();
            default -> schema;
        };
    }

    private static Object renamed(Object key, Object value) {
        if (key.equals("properties")) {
            var properties = new LinkedHashMap<String, Object>();
            object(value)
                    .forEach((name, schema) ->
                            properties.put(WireName.of(name), inWireNames(schema)));
            return properties;
        }
        if (key.equals("required") && value instanceof List<?> names) {
            return names.stream().map(name -> WireName.of((String) name)).toList();
        }
        return inWireNames(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object json) {
        return json == null ? new LinkedHashMap<>() : (Map<String, Object>) json;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
