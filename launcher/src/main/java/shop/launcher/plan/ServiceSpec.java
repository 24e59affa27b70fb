package shop.launcher.plan;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;

/**
 * One service as the launcher sees it.
 *
 * @param port the contract's
 * @param main the class to run where the service has a process of its own
 * @param start how to start it within this process
 */
public record ServiceSpec(
        String name, int port, Set<Store> needs, Class<?> main, Function<Settings, Running> start) {

    public ServiceSpec {
        needs = Set.copyOf(needs);
    }

    /** Whether it is the one that knows where the others are. */
    public boolean isRegistry() {
        return name.equals("discovery-service");
    }

    /** The name by which its tables and its account begin: {@code order}. */
    public String shortName() {
        return name.substring(0, name.indexOf('-'));
    }

    /** The setting that moves its port: {@code ORDER_SERVICE_PORT}. */
    public String portSetting() {
        return upperCase(name) + "_PORT";
    }

    /** The setting that tells the gateway where it is: {@code ORDER_SERVICE_URL}. */
    public String urlSetting() {
        return upperCase(name) + "_URL";
    }

    /** The setting that holds its MySQL account's password: {@code ORDER_MYSQL_PASSWORD}. */
    String mysqlPasswordSetting() {
        return upperCase(shortName()) + "_MYSQL_PASSWORD";
    }

    private static String upperCase(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
