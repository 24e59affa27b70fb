package shop.launcher.plan;

/** A store the services need. It is embedded unless its setting names a server to use instead. */
public enum Store {
    MYSQL("mysql", 3306, "MYSQL_PORT", "MYSQL_HOST"),
    REDIS("redis", 6379, "REDIS_PORT", "REDIS_HOST"),
    MONGODB("mongodb", 27017, "MONGODB_PORT", "MONGODB_URL"),
    KAFKA("kafka", 9092, "KAFKA_PORT", "KAFKA_BROKER");

    private final String label;
    private final int port;
    private final String portSetting;
    private final String addressSetting;

    Store(String label, int port, String portSetting, String addressSetting) {
        this.label = label;
        this.port = port;
        this.portSetting = portSetting;
        this.addressSetting = addressSetting;
    }

    public String label() {
        return label;
    }

    int port() {
        return port;
    }

    String portSetting() {
        return portSetting;
    }

    String addressSetting() {
        return addressSetting;
    }
}
