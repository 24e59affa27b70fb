package shop.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** By which names paths are called: with a slash at the end or without, and by an alias. */
final class PathNames {

    private final Map<String, String> aliases = new LinkedHashMap<>();

    void add(String alias, String path) {
        aliases.put(alias, path);
    }

    /**
     * How a path is called in routes, rules and figures.
     *
     * @param path encoded, as it was asked for
     */
    String ownNameOf(String path) {
        var bare = path.length() > 1 && path.endsWith("/") ? cut(path) : path;
        for (var alias : aliases.entrySet()) {
            var name = alias.getKey();
            if (bare.equals(name) || bare.startsWith(name + "/")) {
                return alias.getValue() + bare.substring(name.length());
            }
        }
        return bare;
    }

    private static String cut(String path) {
        return path.substring(0, path.length() - 1);
    }
}
