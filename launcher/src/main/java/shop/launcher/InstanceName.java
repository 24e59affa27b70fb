package shop.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;

/**
 * Under which name Kafka knows an instance of a service: host and port, which no other has at the
 * same time and which stay over restarts. Two instances with one name would drive each other out.
 */
final class InstanceName {

    private static final String SETTING = "KAFKA_INSTANCE_ID";
    private static final String HOST = host().replaceAll("[^A-Za-z0-9._-]", "-");

    private InstanceName() {}

    /** The settings with the name of the instance at {@code port}, unless they give one. */
    static Map<String, String> added(Map<String, String> env, int port) {
        var withName = new HashMap<>(env);
        withName.putIfAbsent(SETTING, HOST + "-" + port);
        return withName;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
