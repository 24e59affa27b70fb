package shop.discovery.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.discovery.domain.ServiceName;

/**
 * OpenAPI documents made into one. Of each, the paths under {@code /api} are taken and marked with
 * the service. A schema whose name another service has already given to something else is called
 * after its service, too.
 */
final class MergedDescription {

    private static final String PUBLIC = "/api/";
    private static final String SCHEMA = "#/components/schemas/";

    private final List<Object> tags = new ArrayList<>();
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Object> securitySchemes = new TreeMap<>();

    void add(ServiceName service, Map<String, Object> description) {
        var components = object(description.get("components"));
        var own = object(components.get("schemas"));
        var names = namesFor(service, own);
        own.forEach((name, schema) ->
                schemas.put(names.getOrDefault(name, name), withNames(schema, names)));
        object(components.get("securitySchemes")).forEach(securitySchemes::putIfAbsent);
        object(description.get("paths"))
                .forEach((path, operations) -> {
                    if (path.startsWith(PUBLIC)) {
                        paths.put(path, marked(object(withNames(operations, names)), service));
                    }
                });
        tags.add(Map.of("name", service.value()));
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.1");
        document.put("info", Map.of("title", "Shop", "version", "1"));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("bearer", List.of())));
        document.put("tags", tags);
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas, "securitySchemes", securitySchemes));
        return document;
    }

    /** The new names of those that cannot keep theirs, or that refer to such. */
    private Map<String, String> namesFor(ServiceName service, Map<String, Object> own) {
        var names = new HashMap<String, String>();
        var found = true;
        while (found) {
            found = false;
            for (var schema : own.entrySet()) {
                var name = schema.getKey();
                if (!names.containsKey(name)
                        && !withNames(schema.getValue(), names)
                                .equals(schemas.getOrDefault(name, schema.getValue()))) {
                    names.put(name, service.value() + "." + name);
                    found = true;
                }
            }
        }
        return names;
    }

    private static Map<String, Object> marked(Map<String, Object> operations, ServiceName service) {
        var marked = new LinkedHashMap<String, Object>();
        operations.forEach((method, operation) -> {
            var more = new LinkedHashMap<>(object(operation));
            more.put("tags", List.of(service.value()));
            marked.put(method, more);
        });
        return marked;
    }

    private static Object withNames(Object json, Map<String, String> names) {
        return switch (json) {
            case Map<?, ?> object -> {
                var changed = new LinkedHashMap<String, Object>();
                object.forEach((key, value) ->
                        changed.put((String) key, withNames((Object) value, names)));
                yield changed;
            }
            case List<?> list ->
                    list.stream().map(element -> withNames((Object) element, names)).toList();
            case String text when text.startsWith(SCHEMA) -> {
                var name = text.substring(SCHEMA.length());
                yield SCHEMA + names.getOrDefault(name, name);
            }
            default -> json;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object json) {
        return json instanceof Map ? (Map<String, Object>) json : Map.of();
    }
}
